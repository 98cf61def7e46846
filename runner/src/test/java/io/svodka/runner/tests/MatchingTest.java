package io.svodka.runner.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.ExpectationOfTest.Expected;
import io.svodka.model.plan.ExpectationOfTest.Style;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
  @ParameterizedTest
  @CsvSource({
    "433, 433.333, true",
    "433, 433.5, false",
    "434, 433.5, true",
    "-434, -433.5, true",
    "1.00, 1.004, true",
    "1.00, 1.005, false",
    "0.667, 0.66666667, true",
    "0.667, 0.6664, false",
    "0, -0.4, true"
  })
  void aNumberIsComparedAsItIsShown(String written, String found, boolean matches) {
    BigDecimal number = new BigDecimal(written);
    Expected expected = new Expected.Rounded(number, Math.max(0, number.scale()), Style.PLAIN);
    assertEquals(matches, Matching.matches(expected, Value.of(new BigDecimal(found)), ""));
  }

  @Test
  void nothingIsNotZero() {
    assertEquals(false, Matching.matches(new Expected.Nothing(), Value.of(0), ""));
    assertEquals(true, Matching.matches(new Expected.Nothing(), Value.ABSENT, ""));
    Expected zero = new Expected.Rounded(BigDecimal.ZERO, 0, Style.PLAIN);
    assertEquals(false, Matching.matches(zero, Value.ABSENT, ""));
  }

  @Test
  void anAbsentDimensionMayBeCalledByItsName() {
    Expected named = new Expected.Exactly(Value.of("Not specified"));
    assertEquals(true, Matching.matches(named, Value.ABSENT, "Not specified"));
    assertEquals(false, Matching.matches(named, Value.ABSENT, ""));
  }
}
