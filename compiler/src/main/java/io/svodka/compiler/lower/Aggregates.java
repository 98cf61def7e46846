package io.svodka.compiler.lower;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.RowExpr;
import java.util.List;
import java.util.stream.Stream;

/// Looks into aggregates.
final class Aggregates {
  private Aggregates() {}

  /// Returns what an aggregate reads of a row: its value, if any, and its condition.
  static List<RowExpr> values(Aggregate aggregate) {
    return Stream.concat(aggregate.input().stream(), Stream.of(aggregate.condition())).toList();
  }
}
