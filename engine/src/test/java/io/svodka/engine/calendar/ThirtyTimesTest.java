package io.svodka.engine.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ComparisonPlan.Alignment;
import io.svodka.model.plan.ComparisonPlan.Rule;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SchedulePlan.DayOfPeriod;
import io.svodka.model.plan.SchedulePlan.Days;
import io.svodka.model.plan.SchedulePlan.Every;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Thirty things that go wrong with time, by number. Some are shown elsewhere:
///
/// - 17, a year of weeks in a format: the case "A year of weeks in a format" of the compiler
/// - 21, years of 52 or 53 weeks: `TradeYearsTest`, and the cases "trade" of the compiler
/// - 22 to 26 and 29, what is due while clocks, schedules and zones change: `DuesTest`
/// - 27, a leap second in data: `LeapSecondTest`
/// - 28, times of a file without a zone: row 58 of the compiler, "Moments without a time zone":
///   UTC, with a warning; of a database, `MomentsOfServersTest`
///
/// Days and periods of rows 1, 3 to 12, 14 to 16, 18 to 20 and 30 are counted in every database by
/// `TimeRowsTest`.
class ThirtyTimesTest {
  private static final Calendar ISO = calendar(DayOfWeek.MONDAY, Month.JANUARY);
  private static final Rule LAST_YEAR = new Rule.SamePeriodLastYear(Alignment.DATE);
  private static final PeriodRule LAST_MONTH = new PeriodRule.UnitAt(TimeUnit.MONTH, -1);

  /// Rows 1, 2, 4, 6, 7, 8 and 10.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1,  America/New_York,    02:30, 2026-03-08, 2026-03-08T03:30-04:00
          2,  America/New_York,    01:30, 2026-11-01, 2026-11-01T01:30-04:00
          4,  Asia/Beirut,         00:00, 2026-03-29, 2026-03-29T01:00+03:00
          4,  Africa/Cairo,        00:00, 2026-04-24, 2026-04-24T01:00+03:00
          4,  America/Havana,      00:00, 2026-03-08, 2026-03-08T01:00-04:00
          6,  Australia/Lord_Howe, 02:15, 2026-10-04, 2026-10-04T02:45+11:00
          7,  Pacific/Apia,        09:00, 2011-12-29, 2011-12-29T09:00-10:00
          7,  Pacific/Apia,        09:00, 2011-12-30, ''
          7,  Pacific/Apia,        09:00, 2011-12-31, 2011-12-31T09:00+14:00
          8,  Asia/Almaty,         23:30, 2024-02-29, 2024-02-29T23:30+06:00
          8,  Asia/Almaty,         00:00, 2024-03-01, 2024-03-01T00:00+05:00
          10, Africa/Casablanca,   02:30, 2026-02-15, 2026-02-15T02:30+01:00
          """)
  void aDailyScheduleHasOneSlotADay(int row, String zone, String time, String day, String slots) {
    assertEquals(slots, onDay(daily(time, zone), zone, LocalDate.parse(day)), () -> "row " + row);
  }

  /// Row 3.
  @Test
  void hourlySlotsAreThoseOfTheHoursThatPass() {
    SchedulePlan hourly =
        new SchedulePlan.Repeated(Duration.ofHours(1), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    String zone = "America/New_York";
    List<String> autumn = List.of(onDay(hourly, zone, LocalDate.of(2026, 11, 1)).split(" "));
    assertEquals(25, autumn.size());
    assertEquals(List.of("2026-11-01T01:00-04:00", "2026-11-01T01:00-05:00"), autumn.subList(1, 3));
    assertEquals(23, onDay(hourly, zone, LocalDate.of(2026, 3, 8)).split(" ").length);
  }

  @Test
  void slotsThatAClockShowsTwiceHaveTwoNames() {
    SchedulePlan hourly =
        new SchedulePlan.Repeated(Duration.ofHours(1), LocalTime.of(1, 0), LocalTime.of(1, 30));
    assertEquals(
        "r@2026-11-01T01:00[America/New_York] r@2026-11-01T01:00-05:00[America/New_York]",
        timetable("America/New_York")
            .between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), hourly)
            .map(slot -> slot.id("r"))
            .collect(Collectors.joining(" ")));
    assertEquals(
        "r@2026-03-08T02:30[America/New_York]",
        timetable("America/New_York")
            .from(LocalDate.of(2026, 3, 8), daily("02:30", "America/New_York"), 1)
            .getFirst()
            .id("r"));
  }

  /// Rows 4, 5, 7 and 8.
  @ParameterizedTest
  @CsvSource({
    "4, Asia/Beirut,   2026-03-29, 2026-03-29T01:00+03:00, 23",
    "5, Europe/Berlin, 2026-03-29, 2026-03-29T00:00+01:00, 23",
    "5, Europe/Berlin, 2026-10-25, 2026-10-25T00:00+02:00, 25",
    "7, Pacific/Apia,  2011-12-30, 2011-12-31T00:00+14:00, 0",
    "8, Asia/Almaty,   2024-02-29, 2024-02-29T00:00+06:00, 25",
  })
  void aDayBeginsWithItsFirstMomentAndLastsUntilTheNext(
      int row, ZoneId zone, LocalDate day, String start, int hours) {
    Period period = calendar(zone).resolve(new PeriodRule.DayAt(0), day, Map.of());
    assertEquals(
        start, period.start().atStartOfDay(zone).toOffsetDateTime().toString(), () -> "row " + row);
    Duration length =
        Duration.between(period.start().atStartOfDay(zone), period.end().atStartOfDay(zone));
    assertEquals(hours, length.toHours(), () -> "row " + row);
  }

  /// Row 7.
  @Test
  void theDayAfterOneThatWasSkippedReportsOnTheDayBefore() {
    Period yesterday =
        calendar(ZoneId.of("Pacific/Apia"))
            .resolve(new PeriodRule.DayAt(-1), LocalDate.of(2011, 12, 31), Map.of());
    assertEquals("2011-12-29 to 2011-12-29", shown(yesterday));
  }

  /// Row 9.
  @Test
  void moscowChangesNoClocks() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    List<String> offsets =
        timetable("Europe/Moscow")
            .between(first, first.plusYears(1), daily("02:30", "Europe/Moscow"))
            .map(slot -> slot.time().toOffsetDateTime().toString().substring(11))
            .distinct()
            .toList();
    assertEquals(List.of("02:30+03:00"), offsets);
  }

  /// Rows 11, 12 and 20.
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-31T09:00, JANUARY, MONTH,   2026-02-01 to 2026-02-28",
    "Asia/Tokyo,    2026-03-01T00:00, JANUARY, MONTH,   2026-02-01 to 2026-02-28",
    "Europe/London, 2026-04-01T09:00, APRIL,   QUARTER, 2026-01-01 to 2026-03-31",
    "Europe/London, 2026-04-01T09:00, APRIL,   YEAR,    2025-04-01 to 2026-03-31",
  })
  void theLastUnitOfASlotIsThatOfItsOwnDay(
      String zone, String local, Month yearStart, TimeUnit unit, String days) {
    Slot slot =
        timetable(zone)
            .from(LocalDate.parse(local.substring(0, 10)), daily(local.substring(11), zone), 1)
            .getFirst();
    Period last =
        calendar(DayOfWeek.MONDAY, yearStart)
            .resolve(new PeriodRule.UnitAt(unit, -1), slot.asOf(), Map.of());
    assertEquals(days, shown(last));
  }

  /// Row 12: the server's own clock still shows February.
  @Test
  void aSlotKnowsTheDayOfItsZone() {
    Slot slot = timetable("Asia/Tokyo").from(march(), daily("00:00", "Asia/Tokyo"), 1).getFirst();
    assertEquals(Instant.parse("2026-02-28T15:00:00Z"), slot.at());
    assertEquals("2026-02-01 to 2026-02-28", shown(ISO.resolve(LAST_MONTH, slot.asOf(), Map.of())));
  }

  private static LocalDate march() {
    return LocalDate.of(2026, 3, 1);
  }

  /// Rows 13 and 14: the day is that of the rule, never that of the run before.
  @ParameterizedTest
  @CsvSource({
    "day 31,   01-31 03-31 05-31 07-31 08-31 10-31 12-31",
    "day 30,   01-30 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30",
    "last day, 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31",
  })
  void aMonthWithoutTheDayIsLeftOutAndTheLastDayIsInEvery(String written, String days) {
    DayOfPeriod day =
        written.equals("last day")
            ? new DayOfPeriod.LastDay()
            : new DayOfPeriod.Day(Integer.parseInt(written.substring(4)));
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    SchedulePlan monthly = new SchedulePlan.OnDayOf(Every.MONTH, day, LocalTime.of(9, 0), berlin);
    assertEquals(
        days,
        timetable("Europe/Berlin")
            .between(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), monthly)
            .map(slot -> slot.asOf().toString().substring(5))
            .collect(Collectors.joining(" ")));
  }

  /// Row 14, for periods.
  @Test
  void twoMonthsAfterTheLastOfJanuaryIsTheLastOfMarch() {
    Period january = ISO.parse("2026-01-31");
    assertEquals("2026-03-31 to 2026-03-31", shown(later(january, 2)));
    assertEquals("2026-03-28 to 2026-03-28", shown(later(later(january, 1), 1)));
    assertEquals("2026-03-01 to 2026-03-31", shown(later(later(ISO.parse("2026-01"), 1), 1)));
  }

  private static Period later(Period period, int months) {
    return ISO.compare(period, new Rule.Earlier(-months, TimeUnit.MONTH), march(), Map.of());
  }

  /// Row 15.
  @ParameterizedTest
  @CsvSource({
    "2024-02,    2023-02-01 to 2023-02-28",
    "2024-02-29, 2023-02-28 to 2023-02-28",
    "2025-02-28, 2024-02-28 to 2024-02-28",
    "2025-02,    2024-02-01 to 2024-02-29",
  })
  void lastYearOfAFebruaryIsAFebruary(String period, String lastYear) {
    assertEquals(lastYear, shown(ISO.compare(ISO.parse(period), LAST_YEAR, march(), Map.of())));
  }

  /// Row 16.
  @ParameterizedTest
  @CsvSource({
    "2024-12-30, 2025-W01",
    "2026-12-31, 2026-W53",
    "2027-01-01, 2026-W53",
    "2027-01-03, 2026-W53",
    "2021-01-01, 2020-W53",
  })
  void weeksBelongToTheYearOfTheirThursday(LocalDate day, String week) {
    PeriodRule thisWeek = new PeriodRule.UnitAt(TimeUnit.WEEK, 0);
    assertEquals(ISO.parse(week), ISO.resolve(thisWeek, day, Map.of()));
  }

  /// Row 18.
  @Test
  void aYearHas52Or53WeeksAndTheLastIsComparedWithTheWeek52WeeksAgo() {
    assertEquals(ISO.parse("2025-W52").end(), ISO.parse("2026-W01").start());
    assertEquals(ISO.parse("2026-W53").end(), ISO.parse("2027-W01").start());
    assertEquals(ISO.parse("2026-W01"), lastYear("2026-W53"));
    assertEquals(ISO.parse("2026-W02"), lastYear("2027-W01"));
    assertEquals(ISO.parse("2025-W52"), lastYear("2026-W52"));
  }

  private static Period lastYear(String week) {
    return ISO.compare(ISO.parse(week), LAST_YEAR, march(), Map.of());
  }

  /// Row 19: a setting of the project, whatever the machine's region is.
  @ParameterizedTest
  @CsvSource({
    "SUNDAY,   2026-03-29 to 2026-04-04",
    "MONDAY,   2026-03-30 to 2026-04-05",
    "SATURDAY, 2026-03-28 to 2026-04-03",
  })
  void weeksStartWhereTheProjectSays(DayOfWeek start, String days) {
    PeriodRule thisWeek = new PeriodRule.UnitAt(TimeUnit.WEEK, 0);
    LocalDate day = LocalDate.of(2026, 4, 2);
    assertEquals(days, shown(calendar(start, Month.JANUARY).resolve(thisWeek, day, Map.of())));
  }

  /// Row 30.
  @ParameterizedTest
  @CsvSource({"2038-01-20", "9999-12-31", "-0001-06-01", "0001-01-01"})
  void farDaysOverflowNothing(LocalDate day) {
    for (TimeUnit unit : List.of(TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR)) {
      Period last =
          ISO.resolve(new PeriodRule.LastUnits(2, unit, PeriodRule.Today.LEFT_OUT), day, Map.of());
      assertTrue(last.end().isBefore(day.plusDays(1)), last::toString);
      Period before = ISO.compare(last, LAST_YEAR, day, Map.of());
      long apart = ChronoUnit.DAYS.between(before.start(), last.start());
      assertTrue(apart >= 364 && apart <= 366, last::toString);
    }
    assertEquals(
        1, timetable("Europe/Moscow").from(day, daily("09:00", "Europe/Moscow"), 1).size());
  }

  private static SchedulePlan daily(String time, String zone) {
    return new SchedulePlan.Daily(Days.ALL_DAYS, LocalTime.parse(time), ZoneId.of(zone));
  }

  private static String onDay(SchedulePlan schedule, String zone, LocalDate day) {
    return timetable(zone)
        .between(day, day.plusDays(1), schedule)
        .map(slot -> slot.time().toOffsetDateTime().toString())
        .collect(Collectors.joining(" "));
  }

  private static Timetable timetable(String zone) {
    return new Timetable(calendar(ZoneId.of(zone)), ZoneId.of(zone));
  }

  private static Calendar calendar(DayOfWeek weekStart, Month yearStart) {
    return new Calendar(new CalendarRules(weekStart, yearStart));
  }

  private static Calendar calendar(ZoneId zone) {
    return new Calendar(new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY), zone);
  }

  private static String shown(Period period) {
    return period.start() + " to " + period.lastDay();
  }
}
