package io.svodka.engine.query;

import io.svodka.engine.query.TimeSql.Part;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.Split;
import io.svodka.model.value.ColumnType;
import java.time.ZoneId;
import java.util.List;

/// Writes the functions of the language. Days are cut in the project's zone.
final class FunctionSql {
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
      case FLOOR -> numbers().rounded("floor", rows.number(arguments.getFirst()));
      case CEIL -> numbers().rounded("ceil", rows.number(arguments.getFirst()));
      case ABS -> numbers().rounded("abs", rows.number(arguments.getFirst()));
      case MOD -> numbers().remainder(rows.number(arguments.get(0)), rows.number(arguments.get(1)));
      case SPLIT -> rows.value(Split.of(call).share());
      case COALESCE -> Sql.form("coalesce({})", Sql.join(", ", rows.alike(arguments)));
      case LEAST -> scope.dialect().least(rows.alike(arguments));
      case GREATEST -> scope.dialect().greatest(rows.alike(arguments));
      case CONCAT -> texts().concat(values(arguments));
      case LOWER -> texts().lower(rows.value(arguments.getFirst()));
      case UPPER -> texts().upper(rows.value(arguments.getFirst()));
      case TRIM -> texts().trimmed(rows.value(arguments.getFirst()));
      case REPLACE -> plain("replace", arguments);
      case LENGTH -> texts().length(rows.value(arguments.getFirst()));
      case LEFT -> texts().left(rows.value(arguments.get(0)), rows.value(arguments.get(1)));
      case RIGHT -> texts().right(rows.value(arguments.get(0)), rows.value(arguments.get(1)));
      case YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, WEEKDAY ->
          times().part(Part.valueOf(call.function().name()), local(arguments.getFirst()));
      case START_OF_WEEK ->
          times()
              .startOfWeek(
                  scope.calendar().rules().weekStart().getValue(), day(arguments.getFirst()));
      case START_OF_MONTH -> times().startOf(1, 0, day(arguments.getFirst()));
      case START_OF_QUARTER -> times().startOf(3, yearShift(), day(arguments.getFirst()));
      case START_OF_YEAR -> times().startOf(12, yearShift(), day(arguments.getFirst()));
      case MONTHS_BETWEEN -> times().monthsBetween(day(arguments.get(0)), day(arguments.get(1)));
      case DATE_OF -> day(arguments.getFirst());
      case DAYS_BETWEEN -> times().daysBetween(day(arguments.get(0)), day(arguments.get(1)));
      case MINUTES_BETWEEN ->
          times().minutesBetween(moment(arguments.get(0)), moment(arguments.get(1)));
    };
  }

  private NumberSql numbers() {
    return scope.dialect().numbers();
  }

  private TextSql texts() {
    return scope.dialect().texts();
  }

  private TimeSql times() {
    return scope.dialect().times();
  }

  private List<Sql> values(List<RowExpr> arguments) {
    return arguments.stream().map(rows::value).toList();
  }

  private int yearShift() {
    return scope.calendar().rules().yearStart().getValue() - 1;
  }

  private Sql plain(String name, List<RowExpr> arguments) {
    return Sql.form(name + "({})", Sql.join(", ", values(arguments)));
  }

  private Sql rounded(List<RowExpr> arguments) {
    NumberSql.Typed number = rows.number(arguments.getFirst());
    NumberSql.Typed exact =
        number.type() instanceof ColumnType.Floating
            ? new NumberSql.Typed(
                scope.dialect().exact(number.sql()),
                ComponentColumn.EXACT,
                ComponentColumn.EXACT.scale())
            : number;
    return numbers()
        .rounded(exact, arguments.size() == 1 ? Sql.of("0") : digits(rows.value(arguments.get(1))));
  }

  private Sql digits(Sql number) {
    return Sql.form("cast({} as " + scope.dialect().smallWhole() + ")", number);
  }

  private Sql day(RowExpr argument) {
    return times().dayOf(local(argument));
  }

  private Sql moment(RowExpr argument) {
    return times().momentOf(local(argument));
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
        : scope.dialect().times().inZone(moment, from, scope.zone());
  }
}
