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
          Aggregate.Sum _ ->
          Value.of(0);
      case Aggregate.Least _, Aggregate.Greatest _, Aggregate.Median _ -> Value.ABSENT;
    };
  }

  /// Returns the aggregate over both parts; absent when it does not follow from them.
  static Value fold(Aggregate aggregate, Value left, Value right) {
    return switch (aggregate) {
      case Aggregate.CountRows _, Aggregate.CountPresent _, Aggregate.Sum _ -> add(left, right);
      case Aggregate.Least _ -> choose(left, right, -1);
      case Aggregate.Greatest _ -> choose(left, right, 1);
      case Aggregate.CountDistinct _, Aggregate.Median _ -> Value.ABSENT;
    };
  }

  private static Value add(Value left, Value right) {
    if (left instanceof Value.Decimal(BigDecimal a)
        && right instanceof Value.Decimal(BigDecimal b)) {
      return Value.of(a.add(b));
    }
    return left instanceof Value.Absent ? right : left;
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
