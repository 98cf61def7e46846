package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// When a row of a fact happened.
///
/// @param wall zone of the wall time, where `at` is one
record FactTime(RowExpr at, ZoneId wall) {

  static Optional<FactTime> of(TimeAxis axis) {
    return switch (axis) {
      case TimeAxis.Timeless() -> Optional.empty();
      case TimeAxis.Dated(var day) -> Optional.of(new FactTime(day, ZoneOffset.UTC));
      case TimeAxis.Timed(var moment, var zone) -> Optional.of(new FactTime(moment, zone));
    };
  }

  /// Returns a moment of the project's zone in the words of the column.
  Sql startOf(LocalDateTime moment, RowScope scope) {
    boolean wallTime = at.type() instanceof ColumnType.Moment;
    TimeSql times = scope.dialect().times();
    if (moment.toLocalDate().equals(Calendar.ALL_TIME.start())) {
      return wallTime ? times.firstMoment() : times.firstDay();
    }
    return wallTime
        ? times.moment(moment.atZone(scope.zone()).withZoneSameInstant(wall).toLocalDateTime())
        : times.day(moment.toLocalDate());
  }

  /// Returns the condition that a row lies in a range.
  Sql within(LocalDateTime start, LocalDateTime end, RowSql rows, RowScope scope) {
    Sql value = rows.value(at);
    return Sql.form(
        "{} >= {} and {} < {}", value, startOf(start, scope), value, startOf(end, scope));
  }

  /// Returns the day of a row in the project's zone.
  Sql day(RowSql rows, RowScope scope) {
    Sql value = rows.value(at);
    return at.type() instanceof ColumnType.Moment
        ? scope.dialect().times().dayOf(FunctionSql.inProjectZone(value, wall, scope))
        : value;
  }
}
