package io.svodka.examples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// Division that has no result where the divisor is 0.
final class Ratio {
  private Ratio() {}

  static Optional<BigDecimal> of(BigDecimal dividend, BigDecimal divisor) {
    return divisor.signum() == 0
        ? Optional.empty()
        : Optional.of(dividend.divide(divisor, MathContext.DECIMAL128));
  }
}
