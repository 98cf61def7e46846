package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.model.value.ValueFormat.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellContentTest {
  private final Contents russian = new Contents(Locale.forLanguageTag("ru-RU"));
  private final Contents american = new Contents(Locale.US);

  private static Cell number(String number, String shown, ValueFormat format) {
    return new Cell(Value.of(new BigDecimal(number)), shown, format, Tone.PLAIN);
  }

  private static Content figure(double number, String pattern) {
    return new Content.Figure(number, pattern);
  }

  @Test
  void theUnitStandsWhereTheShownTextHasIt() {
    ValueFormat dollars = new ValueFormat.Money("USD", 2, Scale.ONES);
    assertEquals(
        figure(-1234.5, "\"$\"#,##0.00"), american.of(number("-1234.5", "-$1,234.50", dollars)));
    assertEquals(
        figure(-1234.5, "#,##0.00\"\u00a0$\""),
        russian.of(number("-1234.5", "−1\u00a0234,50\u202f$", dollars)));
  }

  @Test
  void scaledMoneyKeepsItsFullValue() {
    ValueFormat millions = new ValueFormat.Money("RUB", 1, Scale.MILLIONS);
    assertEquals(
        figure(12345678.91, "#,##0.0,,\" млн ₽\""),
        russian.of(number("12345678.91", "12,3 млн ₽", millions)));
  }

  @Test
  void aPercentSignStaysBareSoThatExcelMultiplies() {
    ValueFormat percent = new ValueFormat.Percent(1);
    assertEquals(figure(0.124, "0.0%"), american.of(number("0.124", "12.4%", percent)));
    assertEquals(
        figure(0.124, "0.0\"\u00a0\"%"), russian.of(number("0.124", "12,4\u00a0%", percent)));
  }

  @Test
  void aShareBesideAnEndIsShownInTheWordsOfTheDocument() {
    ValueFormat strict = new ValueFormat.Percent(0, ValueFormat.Ends.STRICT);
    assertEquals(
        figure(0.9999, "\">99%\";\">99%\""), american.of(number("0.9999", ">99%", strict)));
    assertEquals(
        figure(-0.001, "\">−1%\";\">−1%\""), american.of(number("-0.001", ">−1%", strict)));
    assertEquals(figure(0.5, "0%"), american.of(number("0.5", "50%", strict)));
    Cell nearly = number("0.9999", "\u200e>99%", strict);
    assertEquals(
        figure(0.9999, "\"\u200e>99%\";\"\u200e>99%\""),
        new Contents(Locale.forLanguageTag("he-IL")).of(nearly));
  }

  @Test
  void pointsAreStoredTimesAHundredAndAlwaysSigned() {
    assertEquals(
        figure(-1.3, "+0.0\" pp\";-0.0\" pp\";0.0\" pp\""),
        american.of(number("-0.013", "−1.3 pp", new ValueFormat.Points(1))));
  }

  @Test
  void manyDecimalsOfARatioDoNotMakeItText() {
    assertEquals(
        figure(1 / 3.0, "0.0\" \"%"),
        russian.of(number("0.33333333333333333333", "33,3 %", new ValueFormat.Percent(1))));
  }

  @Test
  void moreDigitsThanExcelKeepsMakeText() {
    assertEquals(
        new Content.Words("1 234 567 890 123 456"),
        russian.of(number("1234567890123456", "1 234 567 890 123 456", ValueFormat.WHOLE)));
    assertEquals(
        figure(123456789012345d, "#,##0"),
        russian.of(number("123456789012345", "123 456 789 012 345", ValueFormat.WHOLE)));
  }

  @Test
  void quotesInAUnitAreEscaped() {
    assertEquals(
        figure(5, "#,##0\" in \"\\\"\"s\""),
        russian.of(number("5", "5 in \"s", ValueFormat.WHOLE)));
  }

  @Test
  void aDateBeforeExcelsCalendarIsText() {
    ValueFormat format = new ValueFormat.Day();
    Cell old = new Cell(Value.of(LocalDate.of(1899, 12, 31)), "31.12.1899", format, Tone.PLAIN);
    assertEquals(new Content.Words("31.12.1899"), russian.of(old));
    Cell first = new Cell(Value.of(LocalDate.of(1900, 3, 1)), "01.03.1900", format, Tone.PLAIN);
    assertEquals(figure(61, "dd.mm.yyyy"), russian.of(first));
  }

  @Test
  void datesFollowTheLocale() {
    Cell day =
        new Cell(Value.of(LocalDate.of(2026, 10, 5)), "10/5/26", new ValueFormat.Day(), Tone.PLAIN);
    assertEquals(figure(46300, "m/d/yyyy"), american.of(day));
  }

  @Test
  void aPatternThatExcelLacksLeavesTheShownText() {
    ValueFormat quarter = new ValueFormat.DayPattern("QQQ yyyy");
    Cell day = new Cell(Value.of(LocalDate.of(2026, 10, 5)), "4-й кв. 2026", quarter, Tone.PLAIN);
    assertEquals(new Content.Words("4-й кв. 2026"), russian.of(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'o''clock' d    | "o'clock" d
          'a "b"' d       | "a "\\""b"\\" d
          d''''''d        | d"''"d
          d " MM          | d \\" mm
          """)
  void wordsOfAPatternKeepTheirQuotes(String pattern, String excel) {
    assertEquals(figure(46300, excel), american.of(day(pattern)));
  }

  @Test
  void aPatternThatIsTooLongForExcelLeavesTheShownText() {
    assertEquals(new Content.Words("shown"), american.of(day("'x" + "y".repeat(300) + "' d")));
  }

  private static Cell day(String pattern) {
    return new Cell(
        Value.of(LocalDate.of(2026, 10, 5)),
        "shown",
        new ValueFormat.DayPattern(pattern),
        Tone.PLAIN);
  }
}
