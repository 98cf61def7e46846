package io.svodka.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.model.value.ValueFormat.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
  private static final Locale RUSSIA = Locale.of("ru", "RU");
  private static final ValueText RUSSIAN = new ValueText(RUSSIA, Languages.of(RUSSIA));
  private static final ValueText AMERICAN = new ValueText(Locale.US, Languages.of(Locale.US));

  /// Spaces that do not break are spaces to the reader of a test.
  private static String spaced(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  private static Value number(String text) {
    return Value.of(new BigDecimal(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234567.5 | 0 | 1 234 568 ₽ | ₽1,234,568",
        "0.005 | 2 | 0,01 ₽ | ₽0.01",
        "-2.345 | 2 | −2,35 ₽ | −₽2.35",
        "-0.4 | 0 | 0 ₽ | ₽0",
        "1E+3 | 0 | 1 000 ₽ | ₽1,000",
      })
  void moneyIsRoundedHalfUpAndHasNoNegativeZero(
      String number, int decimals, String russian, String american) {
    ValueFormat format = new ValueFormat.Money("RUB", decimals, Scale.ONES);
    assertEquals(russian, spaced(RUSSIAN.show(number(number), format)));
    String shown =
        spaced(AMERICAN.show(number(number), format)).replace("RUB ", "₽").replace("RUB", "₽");
    assertEquals(american, shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.6667 | 1 | 66,7 % | 66.7%",
        "-0.0004 | 1 | 0,0 % | 0.0%",
        "1 | 0 | 100 % | 100%",
        "-0.125 | 1 | −12,5 % | −12.5%",
      })
  void percentsReadAsTheLocaleWritesThem(
      String number, int decimals, String russian, String american) {
    ValueFormat format = new ValueFormat.Percent(decimals);
    assertEquals(russian, spaced(RUSSIAN.show(number(number), format)));
    assertEquals(american, spaced(AMERICAN.show(number(number), format)));
  }

  @Test
  void changesCarryTheirSign() {
    assertEquals("+1,3 п.п.", spaced(RUSSIAN.signed(number("0.0131"), new ValueFormat.Points(1))));
    assertEquals("−1.3 pp", spaced(AMERICAN.signed(number("-0.0131"), new ValueFormat.Points(1))));
    assertEquals("0,0 %", spaced(RUSSIAN.signed(number("0.0001"), new ValueFormat.Percent(1))));
    assertEquals("—", RUSSIAN.signed(Value.ABSENT, new ValueFormat.Percent(1)));
  }

  @Test
  void scaledMoneyLeavesTheUnitToTheColumnHead() {
    ValueFormat thousands = new ValueFormat.Money("RUB", 0, Scale.THOUSANDS);
    assertEquals("1 235", spaced(RUSSIAN.show(number("1234567"), thousands)));
    assertEquals("тыс. ₽", spaced(RUSSIAN.scaleNote(thousands)));
    assertEquals("", RUSSIAN.scaleNote(new ValueFormat.Money("RUB", 0, Scale.ONES)));
  }

  @Test
  void valuesWithoutAFormatReadPlainly() {
    assertEquals("да", RUSSIAN.show(Value.of(true), new ValueFormat.Truth()));
    assertEquals(
        "31.10.2026", RUSSIAN.show(Value.of(LocalDate.of(2026, 10, 31)), new ValueFormat.Day()));
    assertEquals(
        "31 октября",
        RUSSIAN.show(Value.of(LocalDate.of(2026, 10, 31)), new ValueFormat.DayPattern("d MMMM")));
    assertEquals("1234.5", AMERICAN.show(number("1234.50"), ValueFormat.TEXT).replace(",", ""));
  }
}
