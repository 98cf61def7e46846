package io.svodka.engine.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SchedulePlan.Days;
import io.svodka.model.value.TimeUnit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is due while clocks, schedules and zones change, in a time that the tests make pass.
class DuesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final CalendarRules RULES = new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY);

  /// A scheduler that runs what is due and writes it down.
  private static final class Life {
    private final List<Slot> run = new ArrayList<>();
    private final List<Slot> missed = new ArrayList<>();
    private final Instant since;

    Life(String since) {
      this.since = Instant.parse(since);
    }

    /// Runs everything due at a moment and returns the days it stood for.
    List<String> tick(String now, Dues dues) {
      Due due = dues.at(Instant.parse(now), history());
      run.addAll(due.run());
      missed.addAll(due.missed());
      return due.run().stream().map(slot -> slot.id("r")).toList();
    }

    History history() {
      List<Slot> settled = new ArrayList<>(run);
      settled.addAll(missed);
      return new History(settled, since);
    }

    /// The day each run reported on.
    List<String> yesterdays() {
      return run.stream()
          .map(
              slot ->
                  new Calendar(RULES, slot.zone())
                      .resolve(new PeriodRule.DayAt(-1), slot.asOf(), Map.of()))
          .map(period -> period.start().toString())
          .toList();
    }
  }

  private static SchedulePlan daily(String time, ZoneId zone) {
    return new SchedulePlan.Daily(Days.ALL_DAYS, LocalTime.parse(time), zone);
  }

  private static Dues dues(CatchUp catchUp, SchedulePlan... schedules) {
    Timetable timetable = new Timetable(new Calendar(RULES, BERLIN), BERLIN);
    return new Dues(timetable, List.of(schedules), catchUp);
  }

  /// Row 22.
  @Test
  void afterThreeDaysOfSilenceEachDayIsReportedOldestFirst() {
    Life life = new Life("2026-02-01T00:00:00Z");
    life.tick("2026-02-28T08:00:30Z", dues(CatchUp.LAST, daily("09:00", BERLIN)));
    assertEquals(
        List.of(
            "r@2026-03-01T09:00[Europe/Berlin]",
            "r@2026-03-02T09:00[Europe/Berlin]",
            "r@2026-03-03T09:00[Europe/Berlin]",
            "r@2026-03-04T09:00[Europe/Berlin]"),
        life.tick("2026-03-04T12:00:00Z", dues(CatchUp.ALL, daily("09:00", BERLIN))));
    assertEquals(
        List.of("2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03"),
        life.yesterdays());
  }

  /// Row 22, for figures that do not depend on the day.
  @Test
  void ofFiguresOfTheMomentOnlyTheNewestAreMade() {
    Life life = new Life("2026-02-28T12:00:00Z");
    Dues dues = dues(CatchUp.LAST, daily("09:00", BERLIN));
    assertEquals(
        List.of("r@2026-03-04T09:00[Europe/Berlin]"), life.tick("2026-03-04T12:00:00Z", dues));
    assertEquals(3, life.missed.size());
    assertEquals(List.of(), life.tick("2026-03-04T12:01:00Z", dues));
  }

  @Test
  void whatMayNotBeLateIsMissed() {
    Life life = new Life("2026-02-28T12:00:00Z");
    Dues dues = dues(CatchUp.NONE, daily("09:00", BERLIN));
    assertEquals(List.of(), life.tick("2026-03-04T12:00:00Z", dues));
    assertEquals(4, life.missed.size());
    assertEquals(
        List.of("r@2026-03-05T09:00[Europe/Berlin]"), life.tick("2026-03-05T08:01:00Z", dues));
  }

  /// Row 23.
  @Test
  void afterFortyDaysADozenAreRunAndTheRestIsToldOnce() {
    Life life = new Life("2026-01-01T12:00:00Z");
    Dues dues = dues(CatchUp.ALL, daily("09:00", BERLIN));
    Due due = dues.at(Instant.parse("2026-02-10T12:00:00Z"), life.history());
    assertEquals(28, due.missed().size());
    assertEquals(12, due.run().size());
    assertEquals("2026-01-30", due.run().getFirst().asOf().toString());
    life.tick("2026-02-10T12:00:00Z", dues);
    assertEquals(new Due(List.of(), List.of()), dues.at(now(), life.history()));
  }

  private static Instant now() {
    return Instant.parse("2026-02-10T12:00:30Z");
  }

  /// Row 24.
  @Test
  void noJumpOfTheClockRunsASlotTwice() {
    Life life = new Life("2026-03-01T00:00:00Z");
    SchedulePlan hourly =
        new SchedulePlan.Repeated(Duration.ofHours(1), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    Dues dues = dues(CatchUp.ALL, hourly, daily("09:00", BERLIN));
    life.tick("2026-03-02T08:00:10Z", dues);
    int before = life.run.size();
    assertEquals(List.of(), life.tick("2026-03-02T07:00:10Z", dues), "an hour back");
    assertEquals(List.of(), life.tick("2026-03-02T08:00:09Z", dues), "a second back");
    assertEquals(List.of(), life.tick("2026-02-20T08:00:00Z", dues), "ten days back");
    assertEquals(List.of(), life.tick("2026-03-02T08:00:11Z", dues), "and forward again");
    assertEquals(before, life.run.size());
    assertEquals(12, life.tick("2026-03-03T08:00:10Z", dues).size(), "a day forward is no storm");
    assertEquals(List.of(), life.tick("2026-03-02T08:30:00Z", dues), "set right again");
    assertEquals(life.run.size(), life.run.stream().map(slot -> slot.id("r")).distinct().count());
  }

  /// Row 25.
  @Test
  void whatWasRunAtNineIsNotRunAgainWhenItsTimeBecomesEleven() {
    Life life = new Life("2026-03-01T12:00:00Z");
    assertEquals(
        1, life.tick("2026-03-02T08:00:10Z", dues(CatchUp.ALL, daily("09:00", BERLIN))).size());
    Dues edited = dues(CatchUp.ALL, daily("11:00", BERLIN));
    assertEquals(List.of(), life.tick("2026-03-02T10:00:10Z", edited));
    assertEquals(
        List.of("r@2026-03-03T11:00[Europe/Berlin]"), life.tick("2026-03-03T10:00:10Z", edited));
  }

  @Test
  void anotherTimeOfTheSameDayIsStillRun() {
    Life life = new Life("2026-03-01T12:00:00Z");
    life.tick("2026-03-02T08:00:10Z", dues(CatchUp.ALL, daily("09:00", BERLIN)));
    Dues both = dues(CatchUp.ALL, daily("11:00", BERLIN), daily("18:00", BERLIN));
    assertEquals(
        List.of("r@2026-03-02T18:00[Europe/Berlin]"), life.tick("2026-03-02T20:00:00Z", both));
  }

  @Test
  void aSecondTimeOfTheDayIsRunOnTheDayItIsAdded() {
    Life life = new Life("2026-03-01T12:00:00Z");
    life.tick("2026-03-02T08:00:10Z", dues(CatchUp.ALL, daily("09:00", BERLIN)));
    Dues both = dues(CatchUp.ALL, daily("09:00", BERLIN), daily("18:00", BERLIN));
    assertEquals(
        List.of("r@2026-03-02T18:00[Europe/Berlin]"), life.tick("2026-03-02T20:00:00Z", both));
  }

  /// Row 26. Whenever the zone is changed, every day is reported on once.
  @Test
  void anotherZoneNeitherRepeatsNorLosesADay() {
    for (int hour = 0; hour < 48; hour++) {
      Instant change = Instant.parse("2026-05-05T00:30:00Z").plus(Duration.ofHours(hour));
      assertEachDayOnce(change, BERLIN, TOKYO);
      assertEachDayOnce(change, TOKYO, BERLIN);
      assertEachDayOnce(change, ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Pago_Pago"));
      assertEachDayOnce(change, ZoneId.of("Pacific/Pago_Pago"), ZoneId.of("Pacific/Kiritimati"));
    }
  }

  private static void assertEachDayOnce(Instant change, ZoneId from, ZoneId to) {
    Life life = new Life("2026-05-03T00:00:00Z");
    Instant end = Instant.parse("2026-05-10T00:00:00Z");
    for (Instant now = life.since; now.isBefore(end); now = now.plus(Duration.ofMinutes(20))) {
      ZoneId zone = now.isBefore(change) ? from : to;
      life.tick(now.toString(), dues(CatchUp.ALL, daily("09:00", zone)));
    }
    List<String> days = life.yesterdays();
    assertEquals(
        days.stream().distinct().sorted().toList(),
        days,
        () -> from + " to " + to + " at " + change);
    long passed =
        life.run.getLast().asOf().toEpochDay() - life.run.getFirst().asOf().toEpochDay() + 1;
    assertEquals(passed, days.size(), () -> from + " to " + to + " at " + change + ": " + days);
  }

  /// Row 29. One slot after the other: what came due meanwhile waits.
  @Test
  void whatIsDueDuringALongRunComesAfterIt() {
    SchedulePlan hourly =
        new SchedulePlan.Repeated(Duration.ofHours(1), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    Dues dues = dues(CatchUp.ALL, hourly);
    List<Slot> begun = new ArrayList<>();
    Instant now = Instant.parse("2026-03-02T10:00:00Z");
    Instant since = now.minusSeconds(1);
    for (int i = 0; i < 4; i++) {
      Slot next = dues.at(now, new History(begun, since)).run().getFirst();
      begun.add(next);
      now = now.plus(Duration.ofMinutes(90));
    }
    assertEquals(
        List.of("11:00", "12:00", "13:00", "14:00"),
        begun.stream().map(slot -> slot.local().toLocalTime().toString()).toList());
  }

  @Test
  void aSlotThatTheRulesOfItsZoneMoveIsTheSameSlot() {
    Instant since = Instant.parse("2026-03-01T12:00:00Z");
    Slot run =
        dues(CatchUp.ALL, daily("09:00", BERLIN))
            .at(at(2), new History(List.of(), since))
            .run()
            .getFirst();
    Slot moved = new Slot(run.local(), run.zone(), run.at().minus(Duration.ofHours(1)));
    assertEquals(run.id("r"), moved.id("r"));
    Due due =
        dues(CatchUp.ALL, daily("09:00", BERLIN)).at(at(2), new History(List.of(moved), since));
    assertEquals(List.of(), due.run());
  }

  private static Instant at(int dayOfMarch) {
    return Instant.parse("2026-03-0" + dayOfMarch + "T12:00:00Z");
  }

  @Test
  void whatWasDueBeforeTheScheduleWasThereIsNotRun() {
    Life life = new Life("2026-03-02T12:00:00Z");
    assertEquals(
        List.of(), life.tick("2026-03-02T12:00:10Z", dues(CatchUp.ALL, daily("09:00", BERLIN))));
  }

  @Test
  void reportsOfTheDayAreCaughtUpAndOthersAreNot() {
    assertEquals(CatchUp.ALL, CatchUp.usual(new PeriodRule.UnitAt(TimeUnit.MONTH, -1)));
    assertEquals(CatchUp.LAST, CatchUp.usual(new PeriodRule.AllTime()));
    assertTrue(CatchUp.NONE.within().toMinutes() < 10);
  }
}
