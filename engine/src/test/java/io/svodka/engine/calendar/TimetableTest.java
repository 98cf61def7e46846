package io.svodka.engine.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SchedulePlan.DayOfPeriod;
import io.svodka.model.plan.SchedulePlan.Days;
import io.svodka.model.plan.SchedulePlan.Every;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private static String next(SchedulePlan schedule, String from) {
    return next(schedule, from, Month.JANUARY);
  }

  private static String next(SchedulePlan schedule, String from, Month yearStart) {
    Calendar calendar = new Calendar(new CalendarRules(DayOfWeek.MONDAY, yearStart));
    List<String> times =
        new Timetable(calendar, BERLIN)
            .from(LocalDate.parse(from), schedule, 3).stream()
                .map(slot -> slot.time().toOffsetDateTime().toString())
                .toList();
    return String.join(" ", times);
  }

  private static SchedulePlan on(Every every, DayOfPeriod day) {
    return new SchedulePlan.OnDayOf(every, day, NINE, ZoneId.of("Z"));
  }

  @Test
  void workdaysLeaveTheWeekendOut() {
    assertEquals(
        "2026-11-06T09:00Z 2026-11-09T09:00Z 2026-11-10T09:00Z",
        next(new SchedulePlan.Daily(Days.WORKDAYS, NINE, ZoneId.of("Z")), "2026-11-06"));
  }

  @Test
  void holidaysAreNoWorkdays() {
    assertEquals(
        "2026-01-12 2026-02-02 2026-03-02 2026-04-01 2026-05-04 2026-06-01",
        russianDays(new DayOfPeriod.Workday(1), 6));
    assertEquals(
        "2026-01-30 2026-02-27 2026-03-31 2026-04-30 2026-05-29 2026-06-30",
        russianDays(new DayOfPeriod.LastWorkday(), 6));
  }

  private static String russianDays(DayOfPeriod day, int count) {
    DaysOff russia = new DaysOff(List.of("RU"), List.of());
    Calendar calendar = new Calendar(new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY, russia));
    return new Timetable(calendar, BERLIN)
        .from(LocalDate.of(2026, 1, 1), on(Every.MONTH, day), count).stream()
            .map(slot -> slot.asOf().toString())
            .collect(Collectors.joining(" "));
  }

  @Test
  void aWorkdayThatAMonthDoesNotHaveIsLeftOut() {
    assertEquals("2026-02-24 2026-03-24", russianDays(new DayOfPeriod.Workday(16), 2));
  }

  @Test
  void daysOfAMonthAreCounted() {
    assertEquals(
        "2026-11-04T09:00Z 2026-12-03T09:00Z 2027-01-05T09:00Z",
        next(on(Every.MONTH, new DayOfPeriod.Workday(3)), "2026-11-03"));
    assertEquals(
        "2026-10-30T09:00Z 2026-11-30T09:00Z 2026-12-31T09:00Z",
        next(on(Every.MONTH, new DayOfPeriod.LastWorkday()), "2026-10-05"));
  }

  @Test
  void aMonthWithoutTheDayIsLeftOut() {
    assertEquals(
        "2026-08-31T09:00Z 2026-10-31T09:00Z 2026-12-31T09:00Z",
        next(on(Every.MONTH, new DayOfPeriod.Day(31)), "2026-08-01"));
  }

  @Test
  void quartersAndYearsAreThoseOfTheProject() {
    assertEquals(
        "2026-11-01T09:00Z 2027-02-01T09:00Z 2027-05-01T09:00Z",
        next(on(Every.QUARTER, new DayOfPeriod.Day(1)), "2026-09-01", Month.FEBRUARY));
    assertEquals(
        "2027-01-31T09:00Z 2028-01-31T09:00Z 2029-01-31T09:00Z",
        next(on(Every.YEAR, new DayOfPeriod.LastDay()), "2026-09-01", Month.FEBRUARY));
  }

  @Test
  void aTimeThatTheClockLeapsOverComesAsMuchLater() {
    SchedulePlan nightly = new SchedulePlan.Daily(Days.ALL_DAYS, LocalTime.of(2, 30), BERLIN);
    assertEquals(
        "2026-03-28T02:30+01:00 2026-03-29T03:30+02:00 2026-03-30T02:30+02:00",
        next(nightly, "2026-03-28"));
    assertEquals(
        "2026-10-25T02:30+02:00 2026-10-26T02:30+01:00 2026-10-27T02:30+01:00",
        next(nightly, "2026-10-25"));
  }

  @Test
  void everySoOftenIsCountedFromTheFirstHour() {
    assertEquals(
        "2026-11-03T08:00+01:00 2026-11-03T13:00+01:00 2026-11-03T18:00+01:00",
        next(
            new SchedulePlan.Repeated(Duration.ofHours(5), LocalTime.of(8, 0), LocalTime.of(18, 0)),
            "2026-11-03"));
    assertEquals(
        "2026-11-03T00:00+01:00 2026-11-03T12:00+01:00 2026-11-04T00:00+01:00",
        next(
            new SchedulePlan.Repeated(Duration.ofHours(12), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
            "2026-11-03"));
  }

  @Test
  void whatIsOverComesNoMore() {
    assertEquals(
        "", next(new SchedulePlan.Once(LocalDate.of(2026, 11, 2), NINE, BERLIN), "2026-11-03"));
  }

  @Test
  void hoursBetweenTwoTimesAreThoseThatPass() {
    assertEquals(
        "2026-10-25T01:00+02:00 2026-10-25T02:00+02:00 2026-10-25T02:00+01:00",
        next(
            new SchedulePlan.Repeated(Duration.ofHours(1), LocalTime.of(1, 0), LocalTime.of(2, 30)),
            "2026-10-25"));
  }

  @Test
  void aMomentIsPartOfWhatComesNextAndNotOfWhatWasBefore() {
    SchedulePlan nightly = new SchedulePlan.Daily(Days.ALL_DAYS, NINE, BERLIN);
    Timetable timetable =
        new Timetable(new Calendar(new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY)), BERLIN);
    Instant nine = Instant.parse("2026-11-03T08:00:00Z");
    assertEquals(nine, timetable.from(nine, nightly, 1).getFirst().at());
    assertEquals(
        List.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2)),
        timetable.before(nine, nightly, 2).stream().map(Slot::asOf).toList());
    assertEquals(
        List.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3)),
        timetable.before(nine.plusSeconds(1), nightly, 2).stream().map(Slot::asOf).toList());
  }

  @Test
  void aDayThatComesOnceInEightYearsIsFound() {
    assertEquals(
        "2096-12-31T09:00Z 2104-12-31T09:00Z",
        next(on(Every.YEAR, new DayOfPeriod.Day(366)), "2096-02-01", Month.JANUARY)
            .substring(0, 35));
  }
}
