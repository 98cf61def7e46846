package io.svodka.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.Period;
import io.svodka.model.value.Period.Shape;
import io.svodka.model.value.TimeUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeriodTextTest {
  private static final PeriodText RUSSIAN =
      new PeriodText(
          Languages.of(Locale.of("ru")), new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY));
  private static final PeriodText ENGLISH =
      new PeriodText(
          Languages.of(Locale.ENGLISH), new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY));
  private static final Period OCTOBER =
      period("2026-10-01", "2026-11-01", new Shape.Units(1, TimeUnit.MONTH));

  private static Period period(String start, String end, Shape shape) {
    return new Period(LocalDate.parse(start), LocalDate.parse(end), shape);
  }

  private static String russian(Period period) {
    return RUSSIAN.show(period, GrammaticalCase.NOMINATIVE);
  }

  private static String english(Period period) {
    return ENGLISH.show(period, GrammaticalCase.NOMINATIVE);
  }

  @Test
  void monthsDeclineInRussian() {
    assertEquals("октябрь 2026", russian(OCTOBER));
    assertEquals("октября 2026", RUSSIAN.show(OCTOBER, GrammaticalCase.GENITIVE));
    assertEquals("октябре 2026", RUSSIAN.show(OCTOBER, GrammaticalCase.PREPOSITIONAL));
    assertEquals("October 2026", ENGLISH.show(OCTOBER, GrammaticalCase.PREPOSITIONAL));
  }

  @Test
  void allTimeIsCalledSo() {
    Period all = period("0001-01-01", "9999-12-31", new Shape.AllTime());
    assertEquals("всё время", russian(all));
    assertEquals("всего времени", RUSSIAN.show(all, GrammaticalCase.GENITIVE));
    assertEquals("All time", english(all));
    assertEquals("all time", ENGLISH.within(all, GrammaticalCase.NOMINATIVE));
    assertEquals("all-time", RUSSIAN.figures(all));
  }

  @Test
  void comparisonsSayWhatTheyCompareWith() {
    assertEquals(
        "к\u00A0октябрю 2026", Languages.of(Locale.of("ru")).against(OCTOBER, "октябрь 2026"));
    assertEquals("vs October 2026", Languages.of(Locale.ENGLISH).against(OCTOBER, "October 2026"));
  }

  @Test
  void otherPeriodsAreNamedByTheirUnitOrTheirDays() {
    Period quarter = period("2026-07-01", "2026-10-01", new Shape.Units(1, TimeUnit.QUARTER));
    Period week = period("2026-12-28", "2027-01-04", new Shape.Units(1, TimeUnit.WEEK));
    Period half = period("2026-10-01", "2026-10-16", new Shape.ToDate(TimeUnit.MONTH));
    Period year = period("2025-11-01", "2026-11-01", new Shape.Units(12, TimeUnit.MONTH));
    Period turn = period("2026-12-30", "2027-01-03", new Shape.Free());
    Period autumn = period("2026-10-30", "2026-11-03", new Shape.Free());
    assertEquals("III кв. 2026", russian(quarter));
    assertEquals("53-я\u00A0неделя 2026", russian(week));
    assertEquals("1–15 октября 2026", russian(half));
    assertEquals("ноябрь 2025 – октябрь 2026", russian(year));
    assertEquals("30 December 2026 – 2 January 2027", english(turn));
    assertEquals("Week\u00A053, 2026", english(week));
    assertEquals("week\u00A053, 2026", ENGLISH.within(week, GrammaticalCase.NOMINATIVE));
    assertEquals("30 October – 2 November 2026", english(autumn));
  }

  @Test
  void axesNameWeeksByTheirDays() {
    Period week = period("2026-11-02", "2026-11-09", new Shape.Units(1, TimeUnit.WEEK));
    Period twoMonths = period("2026-10-26", "2026-11-02", new Shape.Units(1, TimeUnit.WEEK));
    Period twoYears = period("2026-12-28", "2027-01-04", new Shape.Units(1, TimeUnit.WEEK));
    Period cut = period("2026-11-01", "2026-11-02", new Shape.Units(1, TimeUnit.WEEK));
    assertEquals("2–8\u00A0Nov 2026", ENGLISH.narrow(week));
    assertEquals("26\u00A0Oct – 1\u00A0Nov 2026", ENGLISH.narrow(twoMonths));
    assertEquals("28\u00A0Dec – 3\u00A0Jan 2027", ENGLISH.narrow(twoYears));
    assertEquals("1\u00A0Nov 2026", ENGLISH.narrow(cut));
    assertEquals("2–8\u00A0ноя 2026", RUSSIAN.narrow(week));
    assertEquals("2.–8.\u00A0Nov 2026", in("de").narrow(week));
    assertEquals("2–8\u00A0בנוב׳ 2026", in("he").narrow(week));
  }

  private static PeriodText in(String language) {
    return new PeriodText(
        Languages.of(Locale.of(language)), new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY));
  }

  @Test
  void theYearOfTheHeadingIsNotSaidAgain() {
    Period september = period("2026-09-01", "2026-10-01", new Shape.Units(1, TimeUnit.MONTH));
    Period lastYear = period("2025-10-01", "2025-11-01", new Shape.Units(1, TimeUnit.MONTH));
    Period quarter = period("2026-07-01", "2026-10-01", new Shape.Units(1, TimeUnit.QUARTER));
    PeriodText under = ENGLISH.under(OCTOBER);
    assertEquals("September", under.beside(september));
    assertEquals("October 2025", under.beside(lastYear));
    assertEquals("Q3 2026", under.beside(quarter));
    assertEquals("September 2026", ENGLISH.beside(september));
  }

  @Test
  void theHeadingOfAWeekTellsItsDays() {
    Period week = period("2026-10-26", "2026-11-02", new Shape.Units(1, TimeUnit.WEEK));
    assertEquals("Week\u00A044, 26 October – 1 November 2026", ENGLISH.under(week).heading());
    assertEquals("44-я\u00A0неделя, 26 октября – 1 ноября 2026", RUSSIAN.under(week).heading());
    assertEquals("October 2026", ENGLISH.under(OCTOBER).heading());
  }

  @Test
  void quartersAndYearsAreCountedFromTheMonthTheYearStartsIn() {
    PeriodText russian =
        new PeriodText(
            Languages.of(Locale.of("ru")), new CalendarRules(DayOfWeek.MONDAY, Month.FEBRUARY));
    PeriodText english =
        new PeriodText(
            Languages.of(Locale.ENGLISH), new CalendarRules(DayOfWeek.MONDAY, Month.FEBRUARY));
    Period second = period("2026-05-01", "2026-08-01", new Shape.Units(1, TimeUnit.QUARTER));
    Period last = period("2026-11-01", "2027-02-01", new Shape.Units(1, TimeUnit.QUARTER));
    Period year = period("2026-02-01", "2027-02-01", new Shape.Units(1, TimeUnit.YEAR));
    Period cut = period("2027-01-01", "2027-02-01", new Shape.Units(1, TimeUnit.YEAR));
    Period calendar = period("2026-01-01", "2026-04-01", new Shape.Units(1, TimeUnit.QUARTER));
    assertEquals("II кв. 2026/27", russian.show(second, GrammaticalCase.NOMINATIVE));
    assertEquals("Q4 2026/27", english.show(last, GrammaticalCase.NOMINATIVE));
    assertEquals("2026/27", english.show(year, GrammaticalCase.NOMINATIVE));
    assertEquals("2026/27", english.show(cut, GrammaticalCase.NOMINATIVE));
    assertEquals("2026-27-Q4", english.figures(last));
    assertEquals("January – March 2026", english.show(calendar, GrammaticalCase.NOMINATIVE));
  }

  @Test
  void aMonthThatIsCutIsToldByItsDays() {
    Period cut = period("2026-11-01", "2026-11-24", new Shape.Units(1, TimeUnit.MONTH));
    assertEquals("1–23 November 2026", ENGLISH.show(cut, GrammaticalCase.NOMINATIVE));
    assertEquals("1–23 ноября 2026", RUSSIAN.show(cut, GrammaticalCase.NOMINATIVE));
    assertEquals("1–23\u00A0Nov 2026", ENGLISH.narrow(cut));
    assertEquals("2026-11-01_2026-11-23", ENGLISH.figures(cut));
    assertEquals("1–23 November 2026", ENGLISH.under(OCTOBER).beside(cut));
  }

  @Test
  void daysAreCountedInThreeFormsInRussian() {
    Language russian = Languages.of(Locale.of("ru"));
    assertEquals(
        "Сравниваются периоды разной длины: а — 31 день, б — 22 дня.",
        russian.unequal("а", 31, "б", 22));
    assertEquals(
        "Сравниваются периоды разной длины: а — 11 дней, б — 30 дней.",
        russian.unequal("а", 11, "б", 30));
  }

  @Test
  void figuresSortAndFitInFileNames() {
    assertEquals("2026-10", RUSSIAN.figures(OCTOBER));
    assertEquals(
        "2026-Q3",
        RUSSIAN.figures(period("2026-07-01", "2026-10-01", new Shape.Units(1, TimeUnit.QUARTER))));
    assertEquals(
        "2026-W53",
        RUSSIAN.figures(period("2026-12-28", "2027-01-04", new Shape.Units(1, TimeUnit.WEEK))));
    assertEquals(
        "2026-10-01_2026-10-15",
        RUSSIAN.figures(period("2026-10-01", "2026-10-16", new Shape.Free())));
  }

  @Test
  void weeksAreNumberedFromTheDayTheyStartOn() {
    PeriodText sundays =
        new PeriodText(
            Languages.of(Locale.ENGLISH), new CalendarRules(DayOfWeek.SUNDAY, Month.JANUARY));
    Period first = period("2024-12-29", "2025-01-05", new Shape.Units(1, TimeUnit.WEEK));
    Period cut = period("2025-01-01", "2025-01-05", new Shape.Units(1, TimeUnit.WEEK));
    assertEquals("Week\u00A01, 2025", sundays.show(first, GrammaticalCase.NOMINATIVE));
    assertEquals("2025-W01", sundays.figures(first));
    assertEquals("2025-W01", sundays.figures(cut));
    assertEquals("2024-W52", ENGLISH.figures(first));
  }
}
