package io.svodka.engine.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SchedulePlan.DayOfPeriod;
import io.svodka.model.plan.SchedulePlan.Every;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
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
            .next(schedule, LocalDate.parse(from), 3).stream()
                .map(time -> time.toOffsetDateTime().toString())
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
        next(
            new SchedulePlan.Daily(SchedulePlan.Days.WORKDAYS, NINE, ZoneId.of("Z")),
            "2026-11-06"));
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
  void aTimeThatTheClockLeapsOverComesAfterTheLeap() {
    SchedulePlan nightly =
        new SchedulePlan.Daily(SchedulePlan.Days.ALL_DAYS, LocalTime.of(2, 30), BERLIN);
    assertEquals(
        "2026-03-28T02:30+01:00 2026-03-29T03:00+02:00 2026-03-30T02:30+02:00",
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
}
