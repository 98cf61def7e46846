package io.svodka.engine.query;

import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which joins must have found their row, as far as that follows from a condition.
final class Presence {
  private Presence() {}

  /// Returns the aliases that are there in every row for which a filter holds.
  static Set<String> whenTrue(RowExpr condition) {
    return switch (condition) {
      case RowExpr.Compared(var operator, var left, var right) -> compared(operator, left, right);
      case RowExpr.AllOf(var parts) -> inAny(parts);
      case RowExpr.AnyOf(var parts) -> inEach(parts);
      case RowExpr.Not(RowExpr.IsAbsent(var value)) -> read(value);
      case RowExpr.OneOf(var value, var options) ->
          options.stream().allMatch(Presence::isPresent) ? read(value) : Set.of();
      case RowExpr.Between(var value, var least, var most) -> read(value, least, most);
      case RowExpr.TextMatch(_, var value, var pattern) -> read(value, pattern);
      case RowExpr.Within(var value, _) -> read(value);
      case RowExpr.Column column -> read(column);
      case RowExpr.Not _,
          RowExpr.IsAbsent _,
          RowExpr.InParameter _,
          RowExpr.Constant _,
          RowExpr.Parameter _,
          RowExpr.Arithmetic _,
          RowExpr.Negative _,
          RowExpr.Choice _,
          RowExpr.Call _,
          RowExpr.Written _ ->
          Set.of();
    };
  }

  /// Returns the aliases that are there wherever the condition of a join finds a row. Unlike a
  /// filter it takes nothing as equal to nothing.
  static Set<String> whenMatched(RowExpr on) {
    return switch (on) {
      case RowExpr.Compared(_, var left, var right) -> read(left, right);
      case RowExpr.AllOf(var parts) ->
          parts.stream().flatMap(part -> whenMatched(part).stream()).collect(Collectors.toSet());
      case RowExpr.Condition _,
          RowExpr.Column _,
          RowExpr.Constant _,
          RowExpr.Parameter _,
          RowExpr.Arithmetic _,
          RowExpr.Negative _,
          RowExpr.Choice _,
          RowExpr.Call _,
          RowExpr.Written _ ->
          Set.of();
    };
  }

  private static Set<String> compared(
      RowExpr.ComparisonOperator operator, RowExpr left, RowExpr right) {
    return switch (operator) {
      case EQUAL -> isPresent(left) || isPresent(right) ? read(left, right) : Set.of();
      case DIFFERENT -> Set.of();
      case LESS, AT_MOST, GREATER, AT_LEAST -> read(left, right);
    };
  }

  private static boolean isPresent(RowExpr expr) {
    return expr instanceof RowExpr.Constant(var value, _) && !value.equals(Value.ABSENT);
  }

  private static Set<String> inAny(List<RowExpr> parts) {
    return parts.stream().flatMap(part -> whenTrue(part).stream()).collect(Collectors.toSet());
  }

  private static Set<String> inEach(List<RowExpr> parts) {
    if (parts.isEmpty()) {
      return Set.of();
    }
    Set<String> common = new HashSet<>(whenTrue(parts.getFirst()));
    parts.forEach(part -> common.retainAll(whenTrue(part)));
    return common;
  }

  /// Returns the aliases without which none of these values is there.
  private static Set<String> read(RowExpr... values) {
    return Stream.of(values).flatMap(Presence::needed).collect(Collectors.toSet());
  }

  private static Stream<String> needed(RowExpr value) {
    return switch (value) {
      case RowExpr.Column(var alias, _, _) -> Stream.of(alias);
      case RowExpr.Arithmetic(_, var left, var right, _) ->
          Stream.concat(needed(left), needed(right));
      case RowExpr.Negative(var inner) -> needed(inner);
      case RowExpr.Constant _,
          RowExpr.Parameter _,
          RowExpr.Choice _,
          RowExpr.Call _,
          RowExpr.Written _,
          RowExpr.Condition _ ->
          Stream.empty();
    };
  }
}
