package io.svodka.engine.calendar;

import io.svodka.engine.holidays.HolidayCalendar;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SchedulePlan.DayOfPeriod;
import io.svodka.model.plan.SchedulePlan.Days;
import io.svodka.model.value.TimeUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// When the times of a schedule come.
public final class Timetable {
  /// No schedule waits longer than for a 29 February around 2100, except for what never comes.
  private static final int YEARS = 9;

  private final Calendar calendar;
  private final WorkDays workDays;
  private final ZoneId zone;

  /// @param zone of schedules that name none
  public Timetable(Calendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.workDays = new WorkDays(new HolidayCalendar(calendar.rules().daysOff()));
    this.zone = zone;
  }

  /// Returns the first slots of a schedule at or after a moment, fewer where it has no more.
  public List<Slot> from(Instant start, SchedulePlan schedule, int count) {
    LocalDate day = dayOf(start, schedule).minusDays(1);
    return between(day, day.plusYears(YEARS), schedule)
        .filter(slot -> !slot.at().isBefore(start))
        .limit(count)
        .toList();
  }

  /// Returns the first slots of a schedule from a day on, fewer where it has no more.
  public List<Slot> from(LocalDate day, SchedulePlan schedule, int count) {
    return between(day, day.plusYears(YEARS), schedule).limit(count).toList();
  }

  /// Returns the last slots of a schedule before a moment, in the order of time.
  public List<Slot> before(Instant end, SchedulePlan schedule, int count) {
    LocalDate day = dayOf(end, schedule).plusDays(1);
    return Stream.iterate(day, each -> each.minusDays(1))
        .limit(day.toEpochDay() - day.minusYears(YEARS).toEpochDay())
        .flatMap(each -> on(each, schedule).toList().reversed().stream())
        .filter(slot -> slot.at().isBefore(end))
        .limit(count)
        .sorted(Comparator.comparing(Slot::at))
        .toList();
  }

  /// Returns the slots of the days from `first` to before `end`, in the order of time.
  public Stream<Slot> between(LocalDate first, LocalDate end, SchedulePlan schedule) {
    return first.datesUntil(end).flatMap(day -> on(day, schedule));
  }

  /// Returns the day of a moment where the schedule is read.
  LocalDate dayOf(Instant moment, SchedulePlan schedule) {
    return moment.atZone(zoneOf(schedule)).toLocalDate();
  }

  private ZoneId zoneOf(SchedulePlan schedule) {
    return switch (schedule) {
      case SchedulePlan.Daily(_, _, var place) -> place;
      case SchedulePlan.Weekly(_, _, var place) -> place;
      case SchedulePlan.OnDayOf(_, _, _, var place) -> place;
      case SchedulePlan.Once(_, _, var place) -> place;
      case SchedulePlan.Repeated _ -> zone;
    };
  }

  private Stream<Slot> on(LocalDate day, SchedulePlan schedule) {
    WallClock clock = new WallClock(zoneOf(schedule));
    return switch (schedule) {
      case SchedulePlan.Daily(var days, var at, _) when days == Days.ALL_DAYS -> clock.at(day, at);
      case SchedulePlan.Daily(_, var at, _) ->
          workDays.has(day) ? clock.at(day, at) : Stream.empty();
      case SchedulePlan.Weekly(var days, var at, _) ->
          days.contains(day.getDayOfWeek()) ? clock.at(day, at) : Stream.empty();
      case SchedulePlan.OnDayOf(var every, var wanted, var at, _) ->
          isOn(day, unit(every), wanted) ? clock.at(day, at) : Stream.empty();
      case SchedulePlan.Repeated(var every, var first, var last) ->
          clock.every(every, day, first, last);
      case SchedulePlan.Once(var only, var at, _) ->
          day.equals(only) ? clock.at(day, at) : Stream.empty();
    };
  }

  private static TimeUnit unit(SchedulePlan.Every every) {
    return switch (every) {
      case MONTH -> TimeUnit.MONTH;
      case QUARTER -> TimeUnit.QUARTER;
      case YEAR -> TimeUnit.YEAR;
    };
  }

  private boolean isOn(LocalDate day, TimeUnit unit, DayOfPeriod wanted) {
    LocalDate start = calendar.startOf(unit, day);
    return switch (wanted) {
      case DayOfPeriod.Day(var number) -> day.equals(start.plusDays(number - 1L));
      case DayOfPeriod.LastDay() -> day.plusDays(1).equals(calendar.next(start, unit));
      case DayOfPeriod.Workday(var number) ->
          workDays.has(day) && workDays.count(start, day.plusDays(1)) == number;
      case DayOfPeriod.LastWorkday() ->
          workDays.has(day) && workDays.count(day.plusDays(1), calendar.next(start, unit)) == 0;
    };
  }
}
