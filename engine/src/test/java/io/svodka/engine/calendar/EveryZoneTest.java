package io.svodka.engine.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SchedulePlan.Days;
import io.svodka.model.value.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Daily slots in every zone there is, whenever its clocks were or will be changed.
class EveryZoneTest {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate END = LocalDate.of(2038, 1, 1);
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(23, 45));

  /// One zone for each set of rules; many names are of one clock.
  private static List<ZoneId> zones() {
    Map<ZoneRules, ZoneId> distinct = new HashMap<>();
    new TreeSet<>(ZoneId.getAvailableZoneIds())
        .forEach(name -> distinct.putIfAbsent(ZoneId.of(name).getRules(), ZoneId.of(name)));
    return List.copyOf(distinct.values());
  }

  @Test
  void eachDayThatExistsHasOneSlot() {
    List<ZoneId> zones = zones();
    assertTrue(zones.size() > 250, () -> "zones: " + zones.size());
    for (ZoneId zone : zones) {
      Timetable timetable = new Timetable(calendar(zone), zone);
      List<LocalDate> expected = FIRST.datesUntil(END).filter(day -> exists(day, zone)).toList();
      List<Slot> slots = timetable.between(FIRST, END, daily(LocalTime.of(2, 30), zone)).toList();
      assertEquals(expected, slots.stream().map(Slot::asOf).toList(), zone::getId);
      assertInOrder(slots);
    }
  }

  /// Asked of the clock itself, not of the code under test.
  private static boolean exists(LocalDate day, ZoneId zone) {
    return Stream.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.MAX)
        .anyMatch(time -> !zone.getRules().getValidOffsets(day.atTime(time)).isEmpty());
  }

  @Test
  void aroundEveryChangeOfClocksPeriodsAdjoin() {
    int changes = 0;
    for (ZoneId zone : zones()) {
      Timetable timetable = new Timetable(calendar(zone), zone);
      for (LocalDate day : daysOfChange(zone)) {
        changes++;
        for (LocalTime time : TIMES) {
          List<Slot> slots =
              timetable.between(day.minusDays(3), day.plusDays(4), daily(time, zone)).toList();
          assertInOrder(slots);
          assertPeriodsAdjoin(slots, calendar(zone));
        }
      }
    }
    assertTrue(changes > 5_000, "changes of clocks: " + changes);
  }

  private static List<LocalDate> daysOfChange(ZoneId zone) {
    List<LocalDate> days = new ArrayList<>();
    Instant end = END.atStartOfDay(zone).toInstant();
    ZoneOffsetTransition next =
        zone.getRules().nextTransition(FIRST.atStartOfDay(zone).toInstant());
    while (next != null && next.getInstant().isBefore(end)) {
      days.add(next.getDateTimeBefore().toLocalDate());
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return days;
  }

  private static void assertInOrder(List<Slot> slots) {
    for (int i = 1; i < slots.size(); i++) {
      Slot before = slots.get(i - 1);
      Slot slot = slots.get(i);
      assertTrue(before.at().isBefore(slot.at()), () -> before.id("") + " and " + slot.id(""));
    }
  }

  private static void assertPeriodsAdjoin(List<Slot> slots, Calendar calendar) {
    for (int i = 1; i < slots.size(); i++) {
      Slot before = slots.get(i - 1);
      Slot slot = slots.get(i);
      assertEquals(
          start(yesterday(before, calendar).end(), before.zone()),
          start(yesterday(slot, calendar).start(), slot.zone()),
          () -> before.id("") + " and " + slot.id(""));
    }
  }

  private static Period yesterday(Slot slot, Calendar calendar) {
    return calendar.resolve(new PeriodRule.DayAt(-1), slot.asOf(), Map.of());
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static SchedulePlan daily(LocalTime time, ZoneId zone) {
    return new SchedulePlan.Daily(Days.ALL_DAYS, time, zone);
  }

  private static Calendar calendar(ZoneId zone) {
    return new Calendar(new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY), zone);
  }
}
