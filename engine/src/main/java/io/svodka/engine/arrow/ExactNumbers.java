package io.svodka.engine.arrow;

import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/// Numbers as values, without the zeros behind their last digit.
final class ExactNumbers {
  private static final int TEN = 10;

  private ExactNumbers() {}

  /// @param low the lower 64 bits of the unscaled number
  static Value decimal(long low, long high, int scale) {
    return high == low >> (Long.SIZE - 1) ? decimal(low, scale) : decimal(large(low, high), scale);
  }

  private static Value decimal(long unscaled, int scale) {
    long number = unscaled;
    int digits = scale;
    while (digits > 0 && number % TEN == 0) {
      number /= TEN;
      digits--;
    }
    return Value.of(BigDecimal.valueOf(number, digits));
  }

  private static BigInteger large(long low, long high) {
    return new BigInteger(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
  }

  private static Value decimal(BigInteger unscaled, int scale) {
    return plain(new BigDecimal(unscaled, scale));
  }

  static Value unsigned(long number) {
    return Value.of(new BigDecimal(Long.toUnsignedString(number)));
  }

  /// @throws NumberFormatException if the number is not finite
  static Value shortest(double number) {
    return plain(BigDecimal.valueOf(number));
  }

  /// @throws NumberFormatException if the number is not finite
  static Value shortest(float number) {
    return plain(new BigDecimal(Float.toString(number)));
  }

  private static Value plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Value.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }
}
