package io.svodka.compiler.drift;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.RowExpr;
import java.util.List;
import java.util.stream.Stream;

/// The expressions over rows that an aggregate reads.
final class AggregateExprs {
  private AggregateExprs() {}

  static List<RowExpr> of(Aggregate aggregate) {
    return Stream.concat(aggregate.input().stream(), Stream.of(aggregate.condition())).toList();
  }
}
