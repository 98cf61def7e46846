package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// What row expressions are read against.
///
/// @param zones zone of the wall times of each alias
/// @param zone zone of the project, which decides what a day is
record RowScope(
    SqlDialect dialect,
    Map<String, ZoneId> zones,
    ZoneId zone,
    Calendar calendar,
    RunValues values) {
  /// Alias of the rows a fact starts from. Roles cannot have this name.
  static final String ROOT = "this row";

  static RowScope of(
      SqlDialect dialect, Map<String, ZoneId> zones, ProjectSettings settings, RunValues values) {
    return new RowScope(dialect, zones, settings.zone(), Calendar.of(settings), values);
  }

  Period resolve(PeriodRule rule) {
    return calendar.resolve(rule, values.asOf(), values.parameters());
  }

  ZoneId zoneOf(String alias) {
    return zones.getOrDefault(alias, zone);
  }

  /// Returns the start of a day as a constant that the column can be compared with.
  Sql startOf(LocalDate day, ColumnType type, ZoneId wall) {
    return type instanceof ColumnType.Moment
        ? dialect.times().moment(day.atStartOfDay(zone).withZoneSameInstant(wall).toLocalDateTime())
        : dialect.times().day(day);
  }
}
