package io.svodka.engine.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The quick division against the one of Java, which has the last word.
class DivisionTest {
  private static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_UP);

  private static void check(BigDecimal left, BigDecimal right) {
    assertEquals(left.divide(right, PRECISE), Division.of(left, right), left + " / " + right);
  }

  /// Scales count: equal numbers with other zeros would be other values.
  @Test
  void everyLengthGivesTheSameDigitsAndZeros() {
    Random random = new Random(34);
    for (int i = 0; i < 400_000; i++) {
      check(number(random, 1 + random.nextInt(24)), number(random, 1 + random.nextInt(20)));
    }
  }

  private static BigDecimal number(Random random, int digits) {
    BigInteger most = BigInteger.TEN.pow(digits);
    BigInteger chosen = new BigInteger(most.bitLength(), random).mod(most);
    BigInteger unscaled = chosen.signum() == 0 ? BigInteger.ONE : chosen;
    return new BigDecimal(
        random.nextBoolean() ? unscaled : unscaled.negate(), random.nextInt(12) - 2);
  }

  @Test
  void edgesGiveTheSameDigitsAndZeros() {
    List<String> edges =
        List.of(
            "1",
            "-1",
            "0.01",
            "1000",
            "1E+3",
            "100.00",
            "3",
            "7",
            "8",
            "16384",
            "19531250000000",
            "99999999999999",
            "10000000000000",
            "999999999999999999",
            "100000000000000000",
            "-999999999999999999",
            "0.999999999999999999",
            "9223372036854775807",
            "-9223372036854775808",
            "1E-900",
            "1E+1200");
    for (String left : edges) {
      for (String right : edges) {
        check(new BigDecimal(left), new BigDecimal(right));
      }
    }
    check(BigDecimal.ZERO, new BigDecimal("7.00"));
    check(new BigDecimal("0.00"), new BigDecimal("-3"));
  }

  /// Quotients whose digits end where the first or the last of them end, and one digit around.
  @Test
  void quotientsThatEndAreNotRounded() {
    for (int power = 1; power < 46; power++) {
      BigDecimal divisor = new BigDecimal(BigInteger.TWO.pow(power));
      check(BigDecimal.ONE, divisor);
      check(new BigDecimal("999999999999999999"), divisor);
      check(new BigDecimal("123456789.25"), divisor.movePointLeft(2));
    }
  }
}
