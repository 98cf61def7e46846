package io.svodka.engine.query;

import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import java.time.ZoneId;
import java.util.List;

/// Writes the functions of the language. Days are cut in the project's zone.
final class FunctionSql {
  private static final int DAYS_OF_WEEK = 7;

  private final RowScope scope;
  private final RowSql rows;

  FunctionSql(RowScope scope, RowSql rows) {
    this.scope = scope;
    this.rows = rows;
  }

  Sql write(RowExpr.Call call) {
    List<RowExpr> arguments = call.arguments();
    return switch (call.function()) {
      case ROUND -> rounded(arguments);
      case FLOOR -> plain("floor", arguments);
      case CEIL -> plain("ceil", arguments);
      case ABS -> plain("abs", arguments);
      case MOD -> form("({} % nullif({}, 0))", arguments);
      case COALESCE -> plain("coalesce", arguments);
      case LEAST -> plain("least", arguments);
      case GREATEST -> plain("greatest", arguments);
      case CONCAT -> plain("concat", arguments);
      case LOWER -> plain("lower", arguments);
      case UPPER -> plain("upper", arguments);
      case TRIM -> plain("trim", arguments);
      case LENGTH -> plain("length", arguments);
      case REPLACE -> plain("replace", arguments);
      case LEFT -> form("left({}, cast({} as integer))", arguments);
      case RIGHT -> form("right({}, cast({} as integer))", arguments);
      case YEAR -> part("year", arguments.getFirst());
      case QUARTER -> part("quarter", arguments.getFirst());
      case MONTH -> part("month", arguments.getFirst());
      case WEEK -> part("week", arguments.getFirst());
      case DAY -> part("day", arguments.getFirst());
      case HOUR -> part("hour", arguments.getFirst());
      case WEEKDAY -> part("isodow", arguments.getFirst());
      case START_OF_WEEK -> startOfWeek(day(arguments.getFirst()));
      case START_OF_MONTH -> start("month", day(arguments.getFirst()), 0);
      case START_OF_QUARTER -> start("quarter", day(arguments.getFirst()), yearShift());
      case START_OF_YEAR -> start("year", day(arguments.getFirst()), yearShift());
      case MONTHS_BETWEEN -> monthsBetween(day(arguments.get(0)), day(arguments.get(1)));
      case DATE_OF -> day(arguments.getFirst());
      case DAYS_BETWEEN -> Sql.form("({} - {})", day(arguments.get(1)), day(arguments.get(0)));
      case MINUTES_BETWEEN ->
          scope.dialect().minutesBetween(moment(arguments.get(0)), moment(arguments.get(1)));
    };
  }

  private Sql startOfWeek(Sql day) {
    int first = scope.calendar().rules().weekStart().getValue();
    return Sql.form(
        "cast({} - cast((extract(isodow from {}) + "
            + (DAYS_OF_WEEK - first)
            + ") % 7 as integer) as date)",
        day,
        day);
  }

  private int yearShift() {
    return scope.calendar().rules().yearStart().getValue() - 1;
  }

  /// @param shift months that the years of the project start after January
  private static Sql start(String unit, Sql day, int shift) {
    return shift == 0
        ? Sql.form("cast(date_trunc('" + unit + "', {}) as date)", day)
        : Sql.form(
            "cast(date_trunc('"
                + unit
                + "', {} - interval '"
                + shift
                + " month') + interval '"
                + shift
                + " month' as date)",
            day);
  }

  /// A month is complete when the day of the month has come round.
  private static Sql monthsBetween(Sql from, Sql to) {
    Sql apart =
        Sql.form(
            "((extract(year from {}) - extract(year from {})) * 12 + extract(month from {})"
                + " - extract(month from {}))",
            to,
            from,
            to,
            from);
    Sql correction =
        Sql.form(
            "case when {} >= {} and extract(day from {}) < extract(day from {}) then 1"
                + " when {} < {} and extract(day from {}) > extract(day from {}) then -1 else 0"
                + " end",
            to,
            from,
            to,
            from,
            to,
            from,
            to,
            from);
    return Sql.form("cast({} - {} as bigint)", apart, correction);
  }

  private Sql plain(String name, List<RowExpr> arguments) {
    return Sql.form(name + "({})", Sql.join(", ", arguments.stream().map(rows::value).toList()));
  }

  private Sql form(String template, List<RowExpr> arguments) {
    return Sql.form(template, arguments.stream().map(rows::value).toArray(Sql[]::new));
  }

  private Sql rounded(List<RowExpr> arguments) {
    Sql value = rows.value(arguments.getFirst());
    Sql exact =
        arguments.getFirst().type() instanceof ColumnType.Floating
            ? scope.dialect().exact(value)
            : value;
    return arguments.size() == 1
        ? Sql.form("round({}, 0)", exact)
        : Sql.form("round({}, cast({} as integer))", exact, rows.value(arguments.get(1)));
  }

  private Sql part(String unit, RowExpr argument) {
    return Sql.form("cast(extract(" + unit + " from {}) as bigint)", local(argument));
  }

  private Sql day(RowExpr argument) {
    return Sql.form("cast({} as date)", local(argument));
  }

  private Sql moment(RowExpr argument) {
    return Sql.form("cast({} as timestamp)", local(argument));
  }

  private Sql local(RowExpr argument) {
    Sql value = rows.value(argument);
    return argument.type() instanceof ColumnType.Moment
        ? inProjectZone(value, Columns.zoneOf(argument, scope), scope)
        : value;
  }

  /// Returns a wall time of `from` as the wall time of the project.
  static Sql inProjectZone(Sql moment, ZoneId from, RowScope scope) {
    return from.equals(scope.zone())
        ? moment
        : Sql.form(
            "timezone({}, timezone({}, {}))",
            Literals.zone(scope.zone()),
            Literals.zone(from),
            moment);
  }
}
