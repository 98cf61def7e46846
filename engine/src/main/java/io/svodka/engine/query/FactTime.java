package io.svodka.engine.query;

import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import java.time.LocalDate;
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

  /// Returns the start of a day in the words of the column.
  Sql startOf(LocalDate day, RowScope scope) {
    return scope.startOf(day, at.type(), wall);
  }

  /// Returns the day of a row in the project's zone.
  Sql day(RowSql rows, RowScope scope) {
    Sql value = rows.value(at);
    return at.type() instanceof ColumnType.Moment
        ? Sql.form("cast({} as date)", FunctionSql.inProjectZone(value, wall, scope))
        : value;
  }
}
