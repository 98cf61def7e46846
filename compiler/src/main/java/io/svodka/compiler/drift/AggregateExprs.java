package io.svodka.compiler.drift;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.RowExpr;
import java.util.List;

/// The expressions over rows that an aggregate reads.
final class AggregateExprs {
  private AggregateExprs() {}

  static List<RowExpr> of(Aggregate aggregate) {
    RowExpr condition = aggregate.condition();
    return switch (aggregate) {
      case Aggregate.CountRows _ -> List.of(condition);
      case Aggregate.CountPresent(var value, _) -> List.of(value, condition);
      case Aggregate.CountDistinct(var value, _) -> List.of(value, condition);
      case Aggregate.Sum(var value, _) -> List.of(value, condition);
      case Aggregate.Least(var value, _) -> List.of(value, condition);
      case Aggregate.Greatest(var value, _) -> List.of(value, condition);
      case Aggregate.Median(var value, _) -> List.of(value, condition);
      case Aggregate.AtEdge(_, var of) -> of(of);
      case Aggregate.EdgeDay _ -> List.of(condition);
    };
  }
}
