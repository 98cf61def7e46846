package io.svodka.engine.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Divides to 34 digits. Gives what [BigDecimal] gives, to the last digit and zero; where both
/// numbers are short, as most figures are, it takes a fraction of the time.
final class Division {
  private static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_UP);

  /// Most digits of a `long` that any digits may be put in.
  private static final int MOST = 18;

  /// A remainder of the longest divisor leaves room for some digits of the quotient at a time.
  private static final int MOST_OF_DIVISOR = 14;

  private static final int MOST_APART = 1_000;
  private static final int TEN = 10;
  private static final long[] POWERS = powers();

  /// The quotient is put together of its first digits and its last.
  private static final int LAST = PRECISE.getPrecision() - MOST;

  private static final BigInteger LIFT = BigInteger.valueOf(POWERS[LAST]);

  private final long divisor;
  private final int atOnce;
  private long remainder;

  private Division(long dividend, long divisor, int digitsOfDivisor) {
    this.remainder = dividend;
    this.divisor = divisor;
    this.atOnce = MOST - digitsOfDivisor;
  }

  private static long[] powers() {
    long[] powers = new long[MOST + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * TEN;
    }
    return powers;
  }

  /// @param right is not zero
  static BigDecimal of(BigDecimal left, BigDecimal right) {
    boolean isShort =
        left.precision() <= MOST
            && right.precision() <= MOST_OF_DIVISOR
            && left.signum() != 0
            && Math.abs((long) left.scale() - right.scale()) <= MOST_APART;
    return isShort ? ofShort(left, right) : left.divide(right, PRECISE);
  }

  private static BigDecimal ofShort(BigDecimal left, BigDecimal right) {
    long dividend = Math.abs(left.unscaledValue().longValue());
    long divisor = Math.abs(right.unscaledValue().longValue());
    int places = MOST - wholeDigits(left.precision() - right.precision(), dividend, divisor);
    int scale = left.scale() - right.scale();
    Division division = new Division(dividend, divisor, right.precision());
    long first = division.digits(places);
    if (division.remainder == 0) {
      return signed(exact(first, scale + places, scale), left, right);
    }
    long last = division.rounded();
    return division.remainder == 0 || last == POWERS[LAST]
        ? left.divide(right, PRECISE)
        : signed(
            new BigDecimal(
                BigInteger.valueOf(first).multiply(LIFT).add(BigInteger.valueOf(last)),
                scale + places + LAST),
            left,
            right);
  }

  /// Returns how many digits of the quotient stand before its point; less than zero where zeros
  /// follow it.
  private static int wholeDigits(int longer, long dividend, long divisor) {
    boolean reaches =
        longer > 0 ? dividend >= divisor * POWERS[longer] : dividend * POWERS[-longer] >= divisor;
    return reaches ? longer + 1 : longer;
  }

  /// Returns the quotient so far, to so many places after its point.
  private long digits(int places) {
    long whole = remainder / divisor;
    remainder -= whole * divisor;
    return more(whole, places);
  }

  /// Returns the last digits. Half of the last one is rounded up.
  private long rounded() {
    long last = more(0, LAST);
    return 2 * remainder >= divisor ? last + 1 : last;
  }

  private long more(long quotient, int places) {
    long all = quotient;
    for (int left = places; left > 0; left -= atOnce) {
      long power = POWERS[Math.min(left, atOnce)];
      long lifted = remainder * power;
      long next = lifted / divisor;
      remainder = lifted - next * divisor;
      all = all * power + next;
    }
    return all;
  }

  /// Zeros go as far as the scale that the quotient would have by itself.
  private static BigDecimal exact(long unscaled, int scale, int least) {
    long number = unscaled;
    int places = scale;
    while (places > least && number % TEN == 0) {
      number /= TEN;
      places--;
    }
    return BigDecimal.valueOf(number, places);
  }

  private static BigDecimal signed(BigDecimal quotient, BigDecimal left, BigDecimal right) {
    return left.signum() == right.signum() ? quotient : quotient.negate();
  }
}
