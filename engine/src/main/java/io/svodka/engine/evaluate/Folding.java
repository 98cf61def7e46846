package io.svodka.engine.evaluate;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.value.Value;
import java.math.BigDecimal;

/// Computes an aggregate of a group from the aggregates of its parts.
final class Folding {
  private Folding() {}

  static Value withoutRows(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.Sum _,
          Aggregate.SumDistinct _ ->
          Value.of(0);
      case Aggregate.Least _,
          Aggregate.Greatest _,
          Aggregate.Median _,
          Aggregate.Percentile _,
          Aggregate.First _,
          Aggregate.Last _,
          Aggregate.AtEdge _,
          Aggregate.EdgeDay _ ->
          Value.ABSENT;
    };
  }

  /// Returns the aggregate over both parts, which have rows; absent when it does not follow from
  /// them.
  static Value fold(Aggregate aggregate, Value left, Value right) {
    return switch (aggregate) {
      case Aggregate.CountRows _, Aggregate.CountPresent _, Aggregate.Sum _ -> add(left, right);
      case Aggregate.Least _ -> choose(left, right, -1);
      case Aggregate.Greatest _ -> choose(left, right, 1);
      case Aggregate.EdgeDay(var edge, _) -> choose(left, right, sign(edge));
      case Aggregate.AtEdge(_, var of) -> fold(of, left, right);
      case Aggregate.CountDistinct _,
          Aggregate.SumDistinct _,
          Aggregate.Median _,
          Aggregate.Percentile _,
          Aggregate.First _,
          Aggregate.Last _ ->
          Value.ABSENT;
    };
  }

  private static int sign(Aggregate.Edge edge) {
    return switch (edge) {
      case FIRST -> -1;
      case LAST -> 1;
    };
  }

  private static Value add(Value left, Value right) {
    return left instanceof Value.Decimal(BigDecimal a)
            && right instanceof Value.Decimal(BigDecimal b)
        ? Value.of(a.add(b))
        : left instanceof Value.Absent ? right : left;
  }

  private static Value choose(Value left, Value right, int sign) {
    if (left instanceof Value.Absent) {
      return right;
    }
    if (right instanceof Value.Absent) {
      return left;
    }
    return Integer.signum(ValueOrder.NATURAL.compare(left, right)) == sign ? left : right;
  }
}
