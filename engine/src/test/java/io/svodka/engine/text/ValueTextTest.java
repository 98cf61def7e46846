package io.svodka.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.value.DurationUnit;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.model.value.ValueFormat.Scale;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
  private static final Locale RUSSIA = Locale.of("ru", "RU");
  private static final ValueText RUSSIAN = text(RUSSIA);
  private static final ValueText AMERICAN = text(Locale.US);

  private static ValueText text(Locale locale) {
    Language language = Languages.of(locale);
    return new ValueText(
        locale,
        language,
        new PeriodText(language, new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "95 | MINUTES | 1 ч 35 мин | 1 h 35 min",
        "12.5 | MINUTES | 13 мин | 13 min",
        "59.6 | MINUTES | 1 ч 00 мин | 1 h 00 min",
        "-65 | MINUTES | −1 ч 05 мин | −1 h 05 min",
        "-0.2 | MINUTES | 0 мин | 0 min",
        "1.25 | HOURS | 1 ч 15 мин | 1 h 15 min",
        "2.5 | DAYS | 60 ч 00 мин | 60 h 00 min",
        "3723 | SECONDS | 1 ч 02 мин 03 с | 1 h 02 min 03 s",
        "63 | SECONDS | 1 мин 03 с | 1 min 03 s",
        "7.4 | SECONDS | 7 с | 7 s",
      })
  void durationsAreShownInHoursAndMinutes(
      String number, DurationUnit counted, String russian, String american) {
    ValueFormat format = new ValueFormat.Duration(counted);
    assertEquals(russian, spaced(RUSSIAN.show(number(number), format)));
    assertEquals(american, spaced(AMERICAN.show(number(number), format)));
  }

  /// Row 27 of the table of numbers: spaces, marks and digits are those of the place, written here
  /// by their code points.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru-RU | 1<A0>234<A0>567,89 | 12,5<A0>% | −1<A0>234,50<A0>€",
        "fr-FR | 1<202F>234<202F>567,89 | 12,5<A0>% | −1<202F>234,50<A0>€",
        "de-CH | 1’234’567.89 | 12.5% | EUR−1’234.50",
        "de-DE | 1.234.567,89 | 12,5<A0>% | −1.234,50<A0>€",
        "fa-IR | ۱٬۲۳۴٬۵۶۷٫۸۹ | ۱۲٫۵٪ | −<200E>€۱٬۲۳۴٫۵۰",
      })
  void numbersAreWrittenAsInTheirPlace(String place, String plain, String percent, String money) {
    ValueText text = text(Locale.forLanguageTag(place));
    assertEquals(plain, coded(text.show(number("1234567.891"), new ValueFormat.Plain(2))));
    assertEquals(percent, coded(text.show(number("0.125"), new ValueFormat.Percent(1))));
    assertEquals(
        money, coded(text.show(number("-1234.5"), new ValueFormat.Money("EUR", 2, Scale.ONES))));
  }

  private static String coded(String text) {
    return text.replace("\u00A0", "<A0>").replace("\u202F", "<202F>").replace("\u200E", "<200E>");
  }

  @Test
  void momentsAreShownByTheirFormat() {
    Value at = new Value.Moment(LocalDateTime.of(2026, 10, 25, 14, 0));
    assertEquals("14:00", RUSSIAN.show(at, new ValueFormat.Bucket(TimeUnit.HOUR)));
    assertEquals("25/10, 14", AMERICAN.show(at, new ValueFormat.DayPattern("dd/MM, HH")));
  }

  /// Spaces that do not break are spaces to the reader of a test.
  private static String spaced(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  private static Value number(String text) {
    return Value.of(new BigDecimal(text));
  }

  /// Rows 10 and 28.
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

  /// Row 13.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.6667 | 1 | 66,7 % | 66.7%",
        "-0.0004 | 1 | 0,0 % | 0.0%",
        "0.9999 | 0 | 100 % | 100%",
        "0.9999 | 2 | 99,99 % | 99.99%",
        "1 | 0 | 100 % | 100%",
        "-0.125 | 1 | −12,5 % | −12.5%",
      })
  void percentsReadAsTheLocaleWritesThem(
      String number, int decimals, String russian, String american) {
    ValueFormat format = new ValueFormat.Percent(decimals);
    assertEquals(russian, spaced(RUSSIAN.show(number(number), format)));
    assertEquals(american, spaced(AMERICAN.show(number(number), format)));
  }

  /// Row 13.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.9999 | 0 | >99 % | >99%",
        "0.9949 | 0 | 99 % | 99%",
        "0.995 | 0 | >99 % | >99%",
        "0.9999 | 1 | >99,9 % | >99.9%",
        "0.9999 | 2 | 99,99 % | 99.99%",
        "1 | 0 | 100 % | 100%",
        "1.000000000000000000000000001 | 0 | >100 % | >100%",
        "1.0051 | 0 | 101 % | 101%",
        "0 | 1 | 0,0 % | 0.0%",
        "0.0004 | 1 | <0,1 % | <0.1%",
        "0.00000000000000000000000001 | 0 | <1 % | <1%",
        "0.0005 | 1 | 0,1 % | 0.1%",
        "-0.0004 | 1 | >−0,1 % | >−0.1%",
        "-0.9999 | 0 | <−99 % | <−99%",
        "-1.001 | 0 | <−100 % | <−100%",
        "-1 | 0 | −100 % | −100%",
        "0.6667 | 1 | 66,7 % | 66.7%",
      })
  void strictPercentsAreNothingOrAllOnlyWhereTheyAreJustThat(
      String number, int decimals, String russian, String american) {
    ValueFormat format = new ValueFormat.Percent(decimals, ValueFormat.Ends.STRICT);
    assertEquals(russian, spaced(RUSSIAN.show(number(number), format)));
    assertEquals(american, spaced(AMERICAN.show(number(number), format)));
  }

  /// Row 13.
  @Test
  void strictChangesCarryTheirSignBehindTheirSide() {
    ValueFormat format = new ValueFormat.Percent(0, ValueFormat.Ends.STRICT);
    assertEquals("<+1 %", spaced(RUSSIAN.signed(number("0.001"), format)));
    assertEquals(">−1%", AMERICAN.signed(number("-0.001"), format));
    assertEquals("+12%", AMERICAN.signed(number("0.12"), format));
    assertEquals("0%", AMERICAN.signed(number("0.00"), format));
  }

  /// Row 14.
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
