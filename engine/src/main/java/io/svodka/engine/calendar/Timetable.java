package io.svodka.engine.calendar;

import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SchedulePlan.DayOfPeriod;
import io.svodka.model.plan.SchedulePlan.Days;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;

/// When the times of a schedule come. Workdays are Monday to Friday.
public final class Timetable {
  /// No schedule waits longer, except for a day that never comes.
  private static final int YEARS = 5;

  private final Calendar calendar;
  private final ZoneId zone;

  /// @param zone of schedules that name none
  public Timetable(Calendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  /// Returns the first times of a schedule from a day on, fewer where it has no more.
  public List<ZonedDateTime> next(SchedulePlan schedule, LocalDate from, int count) {
    return from.datesUntil(from.plusYears(YEARS))
        .flatMap(day -> on(day, schedule))
        .limit(count)
        .toList();
  }

  private Stream<ZonedDateTime> on(LocalDate day, SchedulePlan schedule) {
    return switch (schedule) {
      case SchedulePlan.Daily(var days, var at, var place) ->
          days == Days.ALL_DAYS || isWorkday(day) ? at(day, at, place) : Stream.empty();
      case SchedulePlan.Weekly(var days, var at, var place) ->
          days.contains(day.getDayOfWeek()) ? at(day, at, place) : Stream.empty();
      case SchedulePlan.OnDayOf(var every, var wanted, var at, var place) ->
          isOn(day, around(day, every), wanted) ? at(day, at, place) : Stream.empty();
      case SchedulePlan.Repeated(var every, var first, var last) ->
          times(every, first, last).flatMap(time -> at(day, time, zone)).distinct();
      case SchedulePlan.Once(var only, var at, var place) ->
          day.equals(only) ? at(day, at, place) : Stream.empty();
    };
  }

  private Period around(LocalDate day, SchedulePlan.Every every) {
    TimeUnit unit =
        switch (every) {
          case MONTH -> TimeUnit.MONTH;
          case QUARTER -> TimeUnit.QUARTER;
          case YEAR -> TimeUnit.YEAR;
        };
    LocalDate start = calendar.startOf(unit, day.atStartOfDay()).toLocalDate();
    Period longer = new Period(start, start.plusYears(2), new Period.Shape.Free());
    return calendar.buckets(longer, unit).getFirst();
  }

  private static boolean isOn(LocalDate day, Period period, DayOfPeriod wanted) {
    return switch (wanted) {
      case DayOfPeriod.Day(var number) -> day.equals(period.start().plusDays(number - 1L));
      case DayOfPeriod.LastDay() -> day.equals(period.lastDay());
      case DayOfPeriod.Workday(var number) ->
          isWorkday(day) && workdays(period.start(), day.plusDays(1)) == number;
      case DayOfPeriod.LastWorkday() ->
          isWorkday(day) && workdays(day.plusDays(1), period.end()) == 0;
    };
  }

  private static long workdays(LocalDate from, LocalDate end) {
    return from.datesUntil(end).filter(Timetable::isWorkday).count();
  }

  private static boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private static Stream<LocalTime> times(Duration every, LocalTime first, LocalTime last) {
    long end =
        last.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX.toSecondOfDay() : last.toSecondOfDay();
    return Stream.iterate(
            (long) first.toSecondOfDay(), at -> at <= end, at -> at + every.toSeconds())
        .map(LocalTime::ofSecondOfDay);
  }

  /// A time that the clock leaps over comes when it has leapt; one that comes twice is the first.
  private static Stream<ZonedDateTime> at(LocalDate day, LocalTime time, ZoneId place) {
    LocalDateTime moment = day.atTime(time);
    ZoneOffsetTransition change = place.getRules().getTransition(moment);
    boolean leapt = change != null && change.isGap();
    return Stream.of(leapt ? change.getDateTimeAfter().atZone(place) : moment.atZone(place));
  }
}
