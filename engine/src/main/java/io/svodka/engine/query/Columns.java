package io.svodka.engine.query;

import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Which columns an expression reads.
final class Columns {
  private Columns() {}

  static Stream<RowExpr.Column> in(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Column column -> Stream.of(column);
      case RowExpr.Constant _, RowExpr.Parameter _ -> Stream.empty();
      case RowExpr.Arithmetic(_, var left, var right, _) -> in(List.of(left, right));
      case RowExpr.Negative(var value) -> in(value);
      case RowExpr.Compared(_, var left, var right) -> in(List.of(left, right));
      case RowExpr.AllOf(var parts) -> in(parts);
      case RowExpr.AnyOf(var parts) -> in(parts);
      case RowExpr.Not(var part) -> in(part);
      case RowExpr.OneOf(var value, var options) -> Stream.concat(in(value), in(options));
      case RowExpr.IsAbsent(var value) -> in(value);
      case RowExpr.Between(var value, var least, var most) -> in(List.of(value, least, most));
      case RowExpr.TextMatch(_, var value, var pattern) -> in(List.of(value, pattern));
      case RowExpr.Within(var value, _) -> in(value);
      case RowExpr.InParameter(var value, _) -> in(value);
      case RowExpr.Written(_, var values, _) -> in(values);
      case RowExpr.Choice(var condition, var then, var otherwise, _) ->
          in(List.of(condition, then, otherwise));
      case RowExpr.Call(_, var arguments, _) -> in(arguments);
    };
  }

  /// Returns the zone of the wall times in `moment`: that of the source its column comes from.
  static ZoneId zoneOf(RowExpr moment, RowScope scope) {
    return in(moment)
        .filter(column -> column.type() instanceof ColumnType.Moment)
        .findFirst()
        .map(column -> scope.zoneOf(column.alias()))
        .orElse(scope.zone());
  }

  private static Stream<RowExpr.Column> in(List<RowExpr> parts) {
    return parts.stream().flatMap(Columns::in);
  }
}
