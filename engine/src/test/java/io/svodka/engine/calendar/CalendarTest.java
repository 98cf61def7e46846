package io.svodka.engine.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.CalendarRules.Place;
import io.svodka.model.plan.ComparisonPlan.Alignment;
import io.svodka.model.plan.ComparisonPlan.Rule;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.PeriodRule.DayRule;
import io.svodka.model.plan.PeriodRule.Today;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
  private static final Calendar ISO = calendar(DayOfWeek.MONDAY, Month.JANUARY);
  private static final Rule PREVIOUS = new Rule.PreviousPeriod();
  private static final Rule LAST_YEAR = new Rule.SamePeriodLastYear(Alignment.DATE);
  private static final Rule LAST_YEAR_BY_WEEKDAY = new Rule.SamePeriodLastYear(Alignment.WEEKDAY);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-04-03, last month,          2026-03-01 2026-03-31 31, 2026-02-01 2026-02-28 28, 2025-03-01 2025-03-31 31
          2026-04-03, last 12 months,      2025-04-01 2026-03-31 365, 2024-04-01 2025-03-31 365, 2024-04-01 2025-03-31 365
          2026-04-03, 3 months to last year, 2025-10-01 2025-12-31 92, 2025-07-01 2025-09-30 92, 2024-10-01 2024-12-31 92
          2026-04-03, 2 weeks to last month, 2026-03-23 2026-03-31 9, 2026-03-09 2026-03-17 9, 2025-03-24 2025-04-01 9
          2026-06-03, 2 quarters to last month, 2026-01-01 2026-05-31 151, 2025-07-01 2025-11-30 153, 2025-01-01 2025-05-31 151
          2026-11-24, 6 months to month to date, 2026-06-01 2026-11-23 176, 2025-12-01 2026-05-23 174, 2025-06-01 2025-11-23 176
          2026-11-24, 3 weeks to month to date, 2026-11-09 2026-11-23 15, 2026-10-19 2026-11-02 15, 2025-11-10 2025-11-24 15
          2026-11-24, 1 month to month to date, 2026-11-01 2026-11-23 23, 2026-10-01 2026-10-23 23, 2025-11-01 2025-11-23 23
          2026-12-01, 6 months to month to date, 2026-06-01 2026-11-30 183, 2025-12-01 2026-05-31 182, 2025-06-01 2025-11-30 183
          2026-03-31, 2 months to month to date, 2026-02-01 2026-03-30 58, 2025-12-01 2026-01-30 61, 2025-02-01 2025-03-30 58
          2026-04-03, last quarter,        2026-01-01 2026-03-31 90, 2025-10-01 2025-12-31 92, 2025-01-01 2025-03-31 90
          2026-04-03, last 7 days,         2026-03-27 2026-04-02 7, 2026-03-20 2026-03-26 7, 2025-03-27 2025-04-02 7
          2026-04-03, last week,           2026-03-23 2026-03-29 7, 2026-03-16 2026-03-22 7, 2025-03-24 2025-03-30 7
          2026-03-31, month to date,       2026-03-01 2026-03-30 30, 2026-02-01 2026-02-28 28, 2025-03-01 2025-03-30 30
          2026-03-01, month to date,       2026-02-01 2026-02-28 28, 2026-01-01 2026-01-31 31, 2025-02-01 2025-02-28 28
          2026-03-01, month to date today, 2026-03-01 2026-03-01 1, 2026-02-01 2026-02-01 1, 2025-03-01 2025-03-01 1
          2024-03-01, year to date,        2024-01-01 2024-02-29 60, 2023-01-01 2023-02-28 59, 2023-01-01 2023-02-28 59
          2026-08-16, quarter to date,     2026-07-01 2026-08-15 46, 2026-04-01 2026-05-15 45, 2025-07-01 2025-08-15 46
          2024-03-15, last month,          2024-02-01 2024-02-29 29, 2024-01-01 2024-01-31 31, 2023-02-01 2023-02-28 28
          2026-04-03, ten days of March,   2026-03-10 2026-03-19 10, 2026-02-28 2026-03-09 10, 2025-03-10 2025-03-19 10
          2024-03-03, last 4 days,         2024-02-28 2024-03-02 4, 2024-02-24 2024-02-27 4, 2023-02-28 2023-03-02 3
          2024-02-29, today,               2024-02-29 2024-02-29 1, 2024-02-28 2024-02-28 1, 2023-02-28 2023-02-28 1
          2026-04-30, month to date today, 2026-04-01 2026-04-30 30, 2026-03-01 2026-03-31 31, 2025-04-01 2025-04-30 30
          2026-03-04, week to date,        2026-03-02 2026-03-03 2, 2026-02-23 2026-02-24 2, 2025-03-03 2025-03-04 2
          """)
  void periodsAndWhatTheyAreComparedWith(
      LocalDate asOf, String rule, String days, String previous, String lastYear) {
    Period period = ISO.resolve(rule(rule), asOf, Map.of());
    assertEquals(days, shown(period));
    assertEquals(previous, shown(ISO.compare(period, PREVIOUS, asOf, Map.of())));
    assertEquals(lastYear, shown(ISO.compare(period, LAST_YEAR, asOf, Map.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "today, 2026-04-03 2026-04-03 1",
    "yesterday, 2026-04-02 2026-04-02 1",
    "tomorrow, 2026-04-04 2026-04-04 1",
    "this month, 2026-04-01 2026-04-30 30",
    "next week, 2026-04-06 2026-04-12 7",
    "last 7 days today, 2026-03-28 2026-04-03 7",
    "last 3 months today, 2026-02-01 2026-04-30 89",
    "next 2 quarters, 2026-07-01 2026-12-31 184",
    "year before last month, 2025-03-01 2025-03-31 31",
    "from 10 March, 2026-03-10 2026-04-02 24",
  })
  void periodsSeenOnThirdOfApril(String rule, String days) {
    assertEquals(days, shown(ISO.resolve(rule(rule), LocalDate.of(2026, 4, 3), Map.of())));
  }

  @Test
  void aMonthAfterAShorterOneIsWhole() {
    Period march = ISO.parse("2026-03");
    Period february = ISO.compare(march, new Rule.Earlier(1, TimeUnit.MONTH), day(), Map.of());
    assertEquals("2026-02-01 2026-02-28 28", shown(february));
    assertEquals("2026-03-01 2026-03-31 31", shown(later(february)));
  }

  private static Period later(Period february) {
    return ISO.compare(february, new Rule.Earlier(-1, TimeUnit.MONTH), day(), Map.of());
  }

  @Test
  void lastYearByWeekdayIs52WeeksAgo() {
    Period march = ISO.parse("2026-03");
    assertEquals(
        "2025-03-02 2025-04-01 31",
        shown(ISO.compare(march, LAST_YEAR_BY_WEEKDAY, day(), Map.of())));
  }

  @Test
  void weeksEarlierThanAMonthAreNoMonth() {
    Period march = ISO.parse("2026-03");
    Period moved = ISO.compare(march, new Rule.Earlier(4, TimeUnit.WEEK), day(), Map.of());
    assertEquals("2026-02-01 2026-03-03 31", shown(moved));
    assertEquals(new Period.Shape.Free(), moved.shape());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-15, year to date,      2025-04-01 2026-03-14 348, 2024-04-01 2025-03-14 348, 2024-04-01 2025-03-14 348
          2026-04-01, year to date,      2025-04-01 2026-03-31 365, 2024-04-01 2025-03-31 365, 2024-04-01 2025-03-31 365
          2024-03-01, year to date,      2023-04-01 2024-02-29 335, 2022-04-01 2023-02-28 334, 2022-04-01 2023-02-28 334
          2026-03-15, last quarter,      2025-10-01 2025-12-31 92, 2025-07-01 2025-09-30 92, 2024-10-01 2024-12-31 92
          2026-04-01, last quarter,      2026-01-01 2026-03-31 90, 2025-10-01 2025-12-31 92, 2025-01-01 2025-03-31 90
          2024-04-02, last quarter,      2024-01-01 2024-03-31 91, 2023-10-01 2023-12-31 92, 2023-01-01 2023-03-31 90
          2026-08-16, quarter to date,   2026-07-01 2026-08-15 46, 2026-04-01 2026-05-15 45, 2025-07-01 2025-08-15 46
          2026-03-15, last year,         2024-04-01 2025-03-31 365, 2023-04-01 2024-03-31 366, 2023-04-01 2024-03-31 366
          2026-04-01, last year,         2025-04-01 2026-03-31 365, 2024-04-01 2025-03-31 365, 2024-04-01 2025-03-31 365
          2026-03-15, last month,        2026-02-01 2026-02-28 28, 2026-01-01 2026-01-31 31, 2025-02-01 2025-02-28 28
          """)
  void fiscalPeriodsAndWhatTheyAreComparedWith(
      LocalDate asOf, String rule, String days, String previous, String lastYear) {
    Calendar fiscal = calendar(DayOfWeek.MONDAY, Month.APRIL);
    Period period = fiscal.resolve(rule(rule), asOf, Map.of());
    assertEquals(days, shown(period));
    assertEquals(previous, shown(fiscal.compare(period, PREVIOUS, asOf, Map.of())));
    assertEquals(lastYear, shown(fiscal.compare(period, LAST_YEAR, asOf, Map.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "2026,    2026-04-01 2027-03-31 365",
    "2026-Q1, 2026-04-01 2026-06-30 91",
    "2026-Q4, 2027-01-01 2027-03-31 90",
    "2026-01, 2026-01-01 2026-01-31 31",
  })
  void fiscalYearsAndQuartersAreCalledAfterTheYearTheyStartIn(String text, String days) {
    assertEquals(days, shown(calendar(DayOfWeek.MONDAY, Month.APRIL).parse(text)));
  }

  @Test
  void whatIsWrittenInAReportIsWhatIsWrittenOnTheCommandLine() {
    for (Month yearStart : Month.values()) {
      for (DayOfWeek weekStart : DayOfWeek.values()) {
        Calendar calendar = calendar(weekStart, yearStart);
        PeriodRule quarter = new PeriodRule.Numbered(TimeUnit.QUARTER, new Place(2026, 3));
        PeriodRule year = new PeriodRule.Numbered(TimeUnit.YEAR, new Place(2026, 1));
        PeriodRule week = new PeriodRule.Numbered(TimeUnit.WEEK, new Place(2026, 5));
        assertEquals(calendar.parse("2026-Q3"), calendar.resolve(quarter, day(), Map.of()));
        assertEquals(calendar.parse("2026"), calendar.resolve(year, day(), Map.of()));
        assertEquals(calendar.parse("2026-W05"), calendar.resolve(week, day(), Map.of()));
      }
    }
  }

  @Test
  void everyDayIsInTheUnitOfItsPlace() {
    for (Month yearStart : Month.values()) {
      for (DayOfWeek weekStart : DayOfWeek.values()) {
        CalendarRules rules = new CalendarRules(weekStart, yearStart);
        Calendar calendar = new Calendar(rules);
        for (LocalDate day = LocalDate.of(2019, 12, 1);
            day.getYear() < 2029;
            day = day.plusDays(5)) {
          for (TimeUnit unit : List.of(TimeUnit.WEEK, TimeUnit.QUARTER, TimeUnit.YEAR)) {
            Period around = calendar.resolve(new PeriodRule.UnitAt(unit, 0), day, Map.of());
            assertEquals(around, rules.at(unit, rules.place(unit, day)), rules::toString);
          }
        }
      }
    }
  }

  @Test
  void aWeekThatItsYearDoesNotHaveIsRefused() {
    PeriodRule week = new PeriodRule.Numbered(TimeUnit.WEEK, new Place(2025, 53));
    RunFailure failure = assertThrows(RunFailure.class, () -> ISO.resolve(week, day(), Map.of()));
    assertEquals("the year 2025 has no week 53", failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W53, 2026-12-28 2027-01-03 7, 2026-12-21 2026-12-27 7, 2025-12-29 2026-01-04 7",
    "2027-W01, 2027-01-04 2027-01-10 7, 2026-12-28 2027-01-03 7, 2026-01-05 2026-01-11 7",
    "2026-W01, 2025-12-29 2026-01-04 7, 2025-12-22 2025-12-28 7, 2024-12-30 2025-01-05 7",
    "2024-W09, 2024-02-26 2024-03-03 7, 2024-02-19 2024-02-25 7, 2023-02-27 2023-03-05 7",
  })
  void weeksAreComparedWithTheWeekBeforeAnd52WeeksEarlier(
      String week, String days, String previous, String lastYear) {
    Period period = ISO.parse(week);
    assertEquals(days, shown(period));
    assertEquals(previous, shown(ISO.compare(period, PREVIOUS, day(), Map.of())));
    assertEquals(lastYear, shown(ISO.compare(period, LAST_YEAR, day(), Map.of())));
    assertEquals(lastYear, shown(ISO.compare(period, LAST_YEAR_BY_WEEKDAY, day(), Map.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-W01, 2024-12-29 2025-01-04 7",
    "2025-W53, 2025-12-28 2026-01-03 7",
    "2026-W01, 2026-01-04 2026-01-10 7",
  })
  void weeksFromSundayHaveNumbersOfTheirOwn(String week, String days) {
    assertEquals(days, shown(calendar(DayOfWeek.SUNDAY, Month.JANUARY).parse(week)));
  }

  @Test
  void weeksMayStartOnSunday() {
    Calendar sunday = calendar(DayOfWeek.SUNDAY, Month.JANUARY);
    assertEquals(
        "2026-03-22 2026-03-28 7",
        shown(sunday.resolve(rule("last week"), LocalDate.of(2026, 4, 3), Map.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01 2026-12-31 365",
    "2026-Q1, 2026-01-01 2026-03-31 90",
    "2026-10, 2026-10-01 2026-10-31 31",
    "2026-W01, 2025-12-29 2026-01-04 7",
    "2026-W53, 2026-12-28 2027-01-03 7",
    "2020-W53, 2020-12-28 2021-01-03 7",
    "2024-02-29, 2024-02-29 2024-02-29 1",
    "2026-01-10..2026-01-19, 2026-01-10 2026-01-19 10",
  })
  void periodsWrittenInFigures(String text, String days) {
    assertEquals(days, shown(ISO.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-W53",
    "2026-13",
    "2026-02-29",
    "2026-Q5",
    "2026-W00",
    "march",
    "2026-1",
    "2026-01-19..2026-01-10"
  })
  void figuresThatAreNoPeriodAreRefused(String text) {
    RunFailure failure = assertThrows(RunFailure.class, () -> ISO.parse(text));
    assertEquals("`" + text + "` is not a period", failure.getMessage());
  }

  @Test
  void bucketsAreCutAtTheEndsOfThePeriod() {
    List<String> weeks =
        ISO.buckets(ISO.parse("2026-02-04..2026-02-17"), TimeUnit.WEEK).stream()
            .map(CalendarTest::shown)
            .toList();
    assertEquals(
        List.of("2026-02-04 2026-02-08 5", "2026-02-09 2026-02-15 7", "2026-02-16 2026-02-17 2"),
        weeks);
    assertEquals(12, ISO.buckets(ISO.parse("2026"), TimeUnit.MONTH).size());
    assertEquals(366, ISO.buckets(ISO.parse("2024"), TimeUnit.DAY).size());
    assertEquals(
        List.of(ISO.parse("2024-Q2")), ISO.buckets(ISO.parse("2024-Q2"), TimeUnit.QUARTER));
  }

  @Test
  void parametersGivePeriodsAndDays() {
    Map<String, ParameterValue> values =
        Map.of(
            "month", new ParameterValue.OfPeriod(ISO.parse("2026-01")),
            "from", new ParameterValue.OfValue(Value.of(LocalDate.of(2026, 1, 5))));
    assertEquals(
        "2026-01-01 2026-01-31 31",
        shown(ISO.resolve(new PeriodRule.OfParameter("month"), day(), values)));
    PeriodRule since = new PeriodRule.Between(new DayRule.OfParameter("from"), new DayRule.At(-1));
    assertEquals("2026-01-05 2026-04-02 88", shown(ISO.resolve(since, day(), values)));
    assertThrows(
        RunFailure.class, () -> ISO.resolve(new PeriodRule.OfParameter("x"), day(), values));
  }

  @Test
  void aRangeThatEndsBeforeItStartsIsRefused() {
    PeriodRule future =
        new PeriodRule.Between(new DayRule.On(LocalDate.of(2027, 1, 1)), new DayRule.At(-1));
    assertThrows(RunFailure.class, () -> ISO.resolve(future, day(), Map.of()));
  }

  private static PeriodRule upTo(int count, TimeUnit unit, TimeUnit end) {
    return new PeriodRule.UnitsTo(count, unit, new PeriodRule.UnitAt(end, -1));
  }

  private static PeriodRule toDate(int count, TimeUnit unit) {
    return new PeriodRule.UnitsTo(
        count, unit, new PeriodRule.ToDate(TimeUnit.MONTH, Today.LEFT_OUT));
  }

  private static PeriodRule rule(String words) {
    return switch (words) {
      case "today" -> new PeriodRule.DayAt(0);
      case "yesterday" -> new PeriodRule.DayAt(-1);
      case "tomorrow" -> new PeriodRule.DayAt(1);
      case "this month" -> new PeriodRule.UnitAt(TimeUnit.MONTH, 0);
      case "last month" -> new PeriodRule.UnitAt(TimeUnit.MONTH, -1);
      case "last quarter" -> new PeriodRule.UnitAt(TimeUnit.QUARTER, -1);
      case "last year" -> new PeriodRule.UnitAt(TimeUnit.YEAR, -1);
      case "last week" -> new PeriodRule.UnitAt(TimeUnit.WEEK, -1);
      case "next week" -> new PeriodRule.UnitAt(TimeUnit.WEEK, 1);
      case "last 12 months" -> new PeriodRule.LastUnits(12, TimeUnit.MONTH, Today.LEFT_OUT);
      case "last 7 days" -> new PeriodRule.LastUnits(7, TimeUnit.DAY, Today.LEFT_OUT);
      case "last 4 days" -> new PeriodRule.LastUnits(4, TimeUnit.DAY, Today.LEFT_OUT);
      case "last 7 days today" -> new PeriodRule.LastUnits(7, TimeUnit.DAY, Today.INCLUDED);
      case "last 3 months today" -> new PeriodRule.LastUnits(3, TimeUnit.MONTH, Today.INCLUDED);
      case "3 months to last year" -> upTo(3, TimeUnit.MONTH, TimeUnit.YEAR);
      case "2 weeks to last month" -> upTo(2, TimeUnit.WEEK, TimeUnit.MONTH);
      case "2 quarters to last month" -> upTo(2, TimeUnit.QUARTER, TimeUnit.MONTH);
      case "6 months to month to date" -> toDate(6, TimeUnit.MONTH);
      case "2 months to month to date" -> toDate(2, TimeUnit.MONTH);
      case "1 month to month to date" -> toDate(1, TimeUnit.MONTH);
      case "3 weeks to month to date" -> toDate(3, TimeUnit.WEEK);
      case "next 2 quarters" -> new PeriodRule.NextUnits(2, TimeUnit.QUARTER);
      case "week to date" -> new PeriodRule.ToDate(TimeUnit.WEEK, Today.LEFT_OUT);
      case "month to date" -> new PeriodRule.ToDate(TimeUnit.MONTH, Today.LEFT_OUT);
      case "month to date today" -> new PeriodRule.ToDate(TimeUnit.MONTH, Today.INCLUDED);
      case "quarter to date" -> new PeriodRule.ToDate(TimeUnit.QUARTER, Today.LEFT_OUT);
      case "year to date" -> new PeriodRule.ToDate(TimeUnit.YEAR, Today.LEFT_OUT);
      case "year before last month" ->
          new PeriodRule.Before(1, TimeUnit.YEAR, new PeriodRule.UnitAt(TimeUnit.MONTH, -1));
      case "ten days of March" -> between(LocalDate.of(2026, 3, 19));
      case "from 10 March" ->
          new PeriodRule.Between(new DayRule.On(LocalDate.of(2026, 3, 10)), new DayRule.At(-1));
      default -> throw new IllegalArgumentException(words);
    };
  }

  private static PeriodRule between(LocalDate last) {
    return new PeriodRule.Between(new DayRule.On(LocalDate.of(2026, 3, 10)), new DayRule.On(last));
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 4, 3);
  }

  private static Calendar calendar(DayOfWeek weekStart, Month yearStart) {
    return new Calendar(new CalendarRules(weekStart, yearStart));
  }

  private static String shown(Period period) {
    return period.start() + " " + period.lastDay() + " " + period.days();
  }
}
