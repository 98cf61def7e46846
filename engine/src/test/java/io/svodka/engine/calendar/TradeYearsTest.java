package io.svodka.engine.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.engine.text.Languages;
import io.svodka.engine.text.PeriodText;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ComparisonPlan.Alignment;
import io.svodka.model.plan.ComparisonPlan.Rule;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.PeriodRule.Today;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.plan.TradeCalendar;
import io.svodka.model.plan.TradeCalendar.Quarter;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Row 21 of the table of times: years of 4-4-5 weeks that end on the Saturday nearest to the end
/// of January, of which 2023 has 53. The days are those that the retailers' federation of the
/// United States publishes.
class TradeYearsTest {
  private static final CalendarRules RULES =
      new CalendarRules(DayOfWeek.SUNDAY, Month.JANUARY, DaysOff.WEEKENDS, trade());
  private static final Calendar CALENDAR = new Calendar(RULES);
  private static final PeriodText TEXT = new PeriodText(Languages.of(Locale.ENGLISH), RULES);

  private static TradeCalendar trade() {
    List<Integer> usual = List.of(4, 5, 4);
    return new TradeCalendar(
        List.of(
            quarter(2022, 1, "2022-01-30", usual),
            quarter(2022, 2, "2022-05-01", usual),
            quarter(2022, 3, "2022-07-31", usual),
            quarter(2022, 4, "2022-10-30", usual),
            quarter(2023, 1, "2023-01-29", usual),
            quarter(2023, 2, "2023-04-30", usual),
            quarter(2023, 3, "2023-07-30", usual),
            quarter(2023, 4, "2023-10-29", List.of(4, 5, 5)),
            quarter(2024, 1, "2024-02-04", usual),
            quarter(2024, 2, "2024-05-05", usual),
            quarter(2024, 3, "2024-08-04", usual),
            quarter(2024, 4, "2024-11-03", usual)));
  }

  private static Quarter quarter(int year, int number, String start, List<Integer> weeks) {
    return new Quarter(year, number, LocalDate.parse(start), weeks);
  }

  private static Period at(PeriodRule rule, String day) {
    return CALENDAR.resolve(rule, LocalDate.parse(day), Map.of());
  }

  private static String days(Period period) {
    return period.start() + " " + period.lastDay();
  }

  private static Period compared(Period period, Rule rule) {
    return CALENDAR.compare(period, rule, LocalDate.parse("2024-07-01"), Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "TRADE_PERIOD,  0, 2023-02-25, 2023-01-29 2023-02-25, P01 2023",
    "TRADE_PERIOD,  0, 2023-02-26, 2023-02-26 2023-04-01, P02 2023",
    "TRADE_PERIOD, -1, 2024-02-04, 2023-12-31 2024-02-03, P12 2023",
    "TRADE_PERIOD,  1, 2024-11-10, 2024-12-01 2025-01-04, P11 2024",
    "TRADE_QUARTER, -1, 2024-02-10, 2023-10-29 2024-02-03, Trade Q4 2023",
    "TRADE_YEAR,   -1, 2024-02-10, 2023-01-29 2024-02-03, Trade year 2023",
    "TRADE_YEAR,    0, 2022-01-30, 2022-01-30 2023-01-28, Trade year 2022"
  })
  void unitsAreThoseOfTheTable(TimeUnit unit, int offset, String day, String days, String name) {
    Period period = at(new PeriodRule.UnitAt(unit, offset), day);
    assertEquals(days, days(period));
    assertEquals(name, TEXT.show(period, GrammaticalCase.NOMINATIVE));
  }

  @Test
  void severalUnitsAndThoseToDateFollowTheTable() {
    assertEquals(
        "2023-10-29 2024-02-03",
        days(at(new PeriodRule.LastUnits(3, TimeUnit.TRADE_PERIOD, Today.LEFT_OUT), "2024-02-04")));
    assertEquals(
        "2024-03-03 2024-03-12",
        days(at(new PeriodRule.ToDate(TimeUnit.TRADE_PERIOD, Today.INCLUDED), "2024-03-12")));
    assertEquals(
        "2024-02-04 2024-03-12",
        days(at(new PeriodRule.ToDate(TimeUnit.TRADE_YEAR, Today.INCLUDED), "2024-03-12")));
  }

  /// The 53rd week belongs to the last period of its year and is compared with it.
  @ParameterizedTest
  @CsvSource({
    "2023-12-31, 2023-01-01 2023-01-28, 2023-11-26 2023-12-30",
    "2024-02-04, 2023-01-29 2023-02-25, 2023-12-31 2024-02-03",
    "2025-01-05, 2023-12-31 2024-02-03, 2024-12-01 2025-01-04",
    "2024-03-03, 2023-02-26 2023-04-01, 2024-02-04 2024-03-02"
  })
  void aPeriodIsComparedWithThatOfTheSameNumber(String day, String lastYear, String previous) {
    Period period = at(new PeriodRule.UnitAt(TimeUnit.TRADE_PERIOD, 0), day);
    assertEquals(lastYear, days(compared(period, new Rule.SamePeriodLastYear(Alignment.DATE))));
    assertEquals(previous, days(compared(period, new Rule.PreviousPeriod())));
  }

  @Test
  void whatIsUnfinishedIsComparedThroughTheSameDayOfThePeriod() {
    Period period = at(new PeriodRule.ToDate(TimeUnit.TRADE_PERIOD, Today.INCLUDED), "2024-03-12");
    Rule lastYear = new Rule.SamePeriodLastYear(Alignment.DATE);
    assertEquals("2023-02-26 2023-03-07", days(compared(period, lastYear)));
    assertEquals("2024-02-04 2024-02-13", days(compared(period, new Rule.PreviousPeriod())));
    Period year = at(new PeriodRule.ToDate(TimeUnit.TRADE_YEAR, Today.INCLUDED), "2024-03-12");
    assertEquals("2023-01-29 2023-03-07", days(compared(year, lastYear)));
  }

  @Test
  void aYearIsCutIntoItsPeriods() {
    Period year = at(new PeriodRule.UnitAt(TimeUnit.TRADE_YEAR, 0), "2023-06-01");
    assertEquals(
        "4 5 4 4 5 4 4 5 4 4 5 5",
        CALENDAR.buckets(year, TimeUnit.TRADE_PERIOD).stream()
            .map(each -> String.valueOf(each.days() / 7))
            .collect(Collectors.joining(" ")));
    assertEquals(4, CALENDAR.buckets(year, TimeUnit.TRADE_QUARTER).size());
    assertEquals(53, CALENDAR.buckets(year, TimeUnit.WEEK).size());
  }

  @Test
  void whatTheTableDoesNotReachStopsTheRun() {
    RunFailure after =
        assertThrows(
            RunFailure.class,
            () -> at(new PeriodRule.UnitAt(TimeUnit.TRADE_PERIOD, 0), "2025-02-02"));
    assertEquals("SV9123", after.code());
    assertEquals("the trade calendar does not reach 2025-02-02", after.getMessage());
    Period first = at(new PeriodRule.UnitAt(TimeUnit.TRADE_YEAR, 0), "2022-06-01");
    RunFailure before =
        assertThrows(
            RunFailure.class, () -> compared(first, new Rule.SamePeriodLastYear(Alignment.DATE)));
    assertEquals("SV9123", before.code());
    assertEquals(
        "the trade calendar does not reach -1 trade_year from 2022-01-30", before.getMessage());
  }
}
