package io.svodka.compiler.lower;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.RowExpr;
import java.util.List;

/// Looks into aggregates.
final class Aggregates {
  private Aggregates() {}

  /// Returns what an aggregate reads of a row: its value, if any, and its condition.
  static List<RowExpr> values(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.CountRows(var condition) -> List.of(condition);
      case Aggregate.CountPresent(var value, var condition) -> List.of(value, condition);
      case Aggregate.CountDistinct(var value, var condition) -> List.of(value, condition);
      case Aggregate.Sum(var value, var condition) -> List.of(value, condition);
      case Aggregate.Least(var value, var condition) -> List.of(value, condition);
      case Aggregate.Greatest(var value, var condition) -> List.of(value, condition);
      case Aggregate.Median(var value, var condition) -> List.of(value, condition);
      case Aggregate.AtEdge(_, var of) -> values(of);
      // Stands beside the aggregate that reads the same condition.
      case Aggregate.EdgeDay _ -> List.of();
    };
  }
}
