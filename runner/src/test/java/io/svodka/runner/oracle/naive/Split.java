package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/// Deals an amount out, piece by piece: as many to each as all can have, one of the rest to each of
/// the first.
final class Split {
  private static final int CENTS = 2;

  private Split() {}

  static Value of(List<Value> values) {
    if (!(values.get(0) instanceof Value.Decimal(var amount))
        || !(values.get(1) instanceof Value.Decimal(var parts))
        || !(values.get(2) instanceof Value.Decimal(var part))
        || part.signum() <= 0
        || part.compareTo(parts) > 0) {
      return Value.ABSENT;
    }
    int decimals =
        values.size() > 3 && values.get(3) instanceof Value.Decimal(var kept)
            ? kept.intValueExact()
            : CENTS;
    BigInteger pieces = amount.setScale(decimals, RoundingMode.HALF_UP).abs().unscaledValue();
    BigInteger[] each = pieces.divideAndRemainder(parts.toBigIntegerExact());
    boolean first = part.toBigIntegerExact().compareTo(each[1]) <= 0;
    BigDecimal share = new BigDecimal(first ? each[0].add(BigInteger.ONE) : each[0], decimals);
    return Value.of(amount.signum() < 0 ? share.negate() : share);
  }
}
