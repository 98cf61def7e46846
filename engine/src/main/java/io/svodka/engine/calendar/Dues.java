package io.svodka.engine.calendar;

import io.svodka.model.plan.SchedulePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Tells which slots are due. It keeps nothing: the same history gives the same answer, however
/// often and after whatever jump of the clock it is asked.
public final class Dues {
  private final Timetable timetable;
  private final List<SchedulePlan> schedules;
  private final CatchUp catchUp;

  public Dues(Timetable timetable, List<SchedulePlan> schedules, CatchUp catchUp) {
    this.timetable = timetable;
    this.schedules = List.copyOf(schedules);
    this.catchUp = catchUp;
  }

  /// Returns what is due at a moment.
  public Due at(Instant now, History history) {
    List<Slot> open =
        schedules.stream()
            .flatMap(schedule -> open(schedule, now, history))
            .distinct()
            .filter(slot -> !stoodFor(slot, history))
            .filter(slot -> !slot.at().isAfter(now))
            .sorted(Comparator.comparing(Slot::at))
            .toList();
    Instant oldest = now.minus(catchUp.within());
    List<Slot> inTime = open.stream().filter(slot -> !slot.at().isBefore(oldest)).toList();
    int first = Math.max(0, inTime.size() - catchUp.most());
    int missed = open.size() - inTime.size() + first;
    return new Due(open.subList(missed, open.size()), open.subList(0, missed));
  }

  /// Returns the slots up to the day of `now` that nothing has become of. Days are compared, not
  /// moments: after a change of zone the slot of a new day may lie before the last one that was
  /// run.
  private Stream<Slot> open(SchedulePlan schedule, Instant now, History history) {
    Instant since = history.last().map(Slot::at).orElse(history.since());
    LocalDate first = history.last().map(Slot::asOf).orElse(timetable.dayOf(since, schedule));
    Predicate<Slot> after =
        switch (schedule) {
          case SchedulePlan.Repeated _ -> slot -> slot.at().isAfter(since);
          case SchedulePlan.Daily _,
              SchedulePlan.Weekly _,
              SchedulePlan.OnDayOf _,
              SchedulePlan.Once _ ->
              slot -> history.last().isPresent() || slot.at().isAfter(since);
        };
    LocalDate end = timetable.dayOf(now, schedule).plusDays(2);
    return end.isBefore(first)
        ? Stream.empty()
        : timetable.between(first, end, schedule).filter(after).filter(slot -> !history.has(slot));
  }

  /// A slot that was run before its schedule was changed stands for one of the same day.
  private boolean stoodFor(Slot slot, History history) {
    List<Slot> planned = planned(slot.asOf(), schedules);
    List<Slot> settled = history.on(slot.asOf());
    long strangers =
        settled.stream().filter(each -> planned.stream().noneMatch(each::isSame)).count();
    return planned(slot.asOf(), byDay()).stream()
        .filter(each -> !history.has(each))
        .limit(strangers)
        .anyMatch(slot::isSame);
  }

  private List<SchedulePlan> byDay() {
    return schedules.stream()
        .filter(schedule -> !(schedule instanceof SchedulePlan.Repeated))
        .toList();
  }

  private List<Slot> planned(LocalDate day, List<SchedulePlan> by) {
    return by.stream()
        .flatMap(schedule -> timetable.between(day, day.plusDays(1), schedule))
        .distinct()
        .sorted(Comparator.comparing(Slot::at))
        .toList();
  }
}
