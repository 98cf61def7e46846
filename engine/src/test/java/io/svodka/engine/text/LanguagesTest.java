package io.svodka.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Speech;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.DurationUnit;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.testkit.Goldens;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What each language says, one below the other, for those who speak it.
class LanguagesTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final ValueFormat STRICT = new ValueFormat.Percent(0, ValueFormat.Ends.STRICT);

  @Test
  void everyWordOfEveryLanguage() {
    StringBuilder text = new StringBuilder();
    for (Speech speech : Speech.values()) {
      text.append("== ").append(speech.tag()).append('\n');
      said(speech).forEach(line -> text.append(line).append('\n'));
    }
    new Goldens(Path.of("src/test/goldens/text"))
        .check(
            "languages.txt", text.toString().replace("\u200E", "<LRM>").replace("\u200F", "<RLM>"));
  }

  @Test
  void noLanguageBorrowsAWordThatAnotherShouldHave() {
    List<String> english = sentences(Speech.ENGLISH);
    for (Speech speech : Speech.values()) {
      Set<String> shared = new HashSet<>(sentences(speech));
      shared.retainAll(english);
      assertTrue(speech == Speech.ENGLISH || shared.isEmpty(), speech + " " + shared);
    }
  }

  @Test
  void aLocaleWithoutWordsSpeaksEnglish() {
    assertEquals("Total", Languages.of(Locale.FRENCH).total());
    assertEquals("Gesamt", Languages.of(Locale.forLanguageTag("de-CH")).total());
    assertEquals(List.of("en", "ru", "de", "he"), Speech.tags());
  }

  private static List<String> sentences(Speech speech) {
    Language language = Languages.of(Locale.of(speech.tag()));
    return List.of(
        language.words().contents(),
        language.words().continued(),
        language.words().rest(),
        language.all(),
        language.allTime(GrammaticalCase.NOMINATIVE),
        language.hiddenRows(3),
        language.doNotAddUp("x"),
        language.hiddenColumns(List.of("x")),
        language.notSummed(List.of("x")),
        language.openRest("x"),
        language.others(),
        language.total(),
        language.noData(),
        language.allZero(),
        language.target(),
        language.truth(true),
        language.truth(false),
        language.chart(""),
        language.chart("x"),
        language.noFigure(),
        language.more(3));
  }

  private static List<String> said(Speech speech) {
    Locale locale = Locale.of(speech.tag());
    Language language = Languages.of(locale);
    PeriodText periods =
        new PeriodText(language, new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY));
    List<String> lines = new ArrayList<>(sentences(speech));
    lines.add(language.words().page());
    for (GrammaticalCase form : GrammaticalCase.values()) {
      lines.add(language.month(MONTH, form) + " | " + language.allTime(form));
      lines.add(language.week(41, 2026, form) + " | " + language.week(41, form));
    }
    lines.add(language.shortMonth(MONTH) + " | " + language.quarter(4));
    lines.add(language.year(2026) + " | " + language.day(DAY) + " | " + language.dayOfYear(DAY));
    lines.add(
        Arrays.stream(Language.Landmark.values())
            .map(language::landmark)
            .collect(Collectors.joining(" | ")));
    lines.add(language.days(DAY, DAY.plusDays(3)));
    lines.add(language.days(DAY, DAY.plusDays(40)));
    lines.addAll(comparisons(language, periods));
    for (long days : new long[] {1, 2, 5, 21, 31}) {
      lines.add(language.unequal("a", days, "b", 30));
    }
    lines.add(language.fromNothing());
    lines.add(language.hiddenRows(1) + " | " + language.hiddenRows(2));
    lines.add(language.hiddenColumns(List.of("x", "y")));
    lines.addAll(Arrays.stream(ValueFormat.Scale.values()).map(language::scale).toList());
    lines.addAll(Arrays.stream(DurationUnit.values()).map(language::duration).toList());
    lines.addAll(figures(locale, language, periods));
    return lines;
  }

  private static List<String> comparisons(Language language, PeriodText periods) {
    List<String> lines = new ArrayList<>();
    Period month =
        new Period(
            MONTH.atDay(1),
            MONTH.plusMonths(1).atDay(1),
            new Period.Shape.Units(1, TimeUnit.MONTH));
    Period later =
        new Period(MONTH.plusMonths(1).atDay(1), MONTH.plusMonths(2).atDay(1), month.shape());
    lines.add(language.against(month, periods.beside(month)));
    lines.add(language.against(month, periods.under(later).beside(month)));
    Period week =
        new Period(
            LocalDate.of(2026, 10, 26),
            LocalDate.of(2026, 11, 2),
            new Period.Shape.Units(1, TimeUnit.WEEK));
    lines.add(periods.under(week).heading());
    lines.add(language.against(week, periods.beside(week)));
    lines.add(language.against(week, periods.under(week).beside(week)));
    lines.add(periods.show(week, GrammaticalCase.PREPOSITIONAL));
    return lines;
  }

  private static List<String> figures(Locale locale, Language language, PeriodText periods) {
    List<String> lines = new ArrayList<>();
    ValueText values = new ValueText(locale, language, periods);
    Value number = new Value.Decimal(new BigDecimal("-1234567.891"));
    for (ValueFormat format :
        List.of(
            new ValueFormat.Money("EUR", 2, ValueFormat.Scale.ONES),
            new ValueFormat.Money("EUR", 1, ValueFormat.Scale.THOUSANDS),
            new ValueFormat.Percent(1),
            new ValueFormat.Points(1),
            new ValueFormat.Plain(0),
            new ValueFormat.Duration(DurationUnit.MINUTES))) {
      lines.add(values.show(number, format) + " | " + values.scaleNote(format));
    }
    lines.add(values.signed(new Value.Decimal(BigDecimal.TEN), new ValueFormat.Percent(0)));
    lines.add(values.show(Value.of(new BigDecimal("-0.001")), STRICT));
    lines.add(values.signed(Value.of(new BigDecimal("0.999")), STRICT));
    lines.add(values.show(Value.of(DAY), new ValueFormat.Day()));
    lines.add(values.show(Value.of(DAY), new ValueFormat.DayPattern("d MMMM yyyy")));
    return lines;
  }
}
