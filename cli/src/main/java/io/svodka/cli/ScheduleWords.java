package io.svodka.cli;

import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SchedulePlan.DayOfPeriod;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says in words when a schedule comes.
final class ScheduleWords {
  private ScheduleWords() {}

  static String of(SchedulePlan schedule) {
    return switch (schedule) {
      case SchedulePlan.Daily(var days, var at, var zone) ->
          switch (days) {
                case ALL_DAYS -> "every day";
                case WORKDAYS -> "every workday";
              }
              + at(at, zone);
      case SchedulePlan.Weekly(var days, var at, var zone) -> "every " + days(days) + at(at, zone);
      case SchedulePlan.OnDayOf(var every, var day, var at, var zone) ->
          day(day) + " of each " + every.name().toLowerCase(Locale.ROOT) + at(at, zone);
      case SchedulePlan.Repeated(var every, var from, var to) ->
          "every " + words(every) + between(from, to);
      case SchedulePlan.Once(var day, var at, var zone) -> "once on " + day + at(at, zone);
    };
  }

  private static String at(LocalTime time, ZoneId zone) {
    return " at " + time + " (" + zone + ")";
  }

  private static String days(List<DayOfWeek> days) {
    return days.stream()
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .collect(Collectors.joining(", "));
  }

  private static String day(DayOfPeriod day) {
    return switch (day) {
      case DayOfPeriod.Workday(var number) -> "workday " + number;
      case DayOfPeriod.Day(var number) -> "day " + number;
      case DayOfPeriod.LastDay() -> "the last day";
      case DayOfPeriod.LastWorkday() -> "the last workday";
    };
  }

  private static String words(Duration every) {
    long minutes = every.toMinutes();
    return minutes % 60 == 0 ? minutes / 60 + " hours" : minutes + " minutes";
  }

  private static String between(LocalTime from, LocalTime to) {
    boolean always = from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
    return always ? "" : " between " + from + " and " + to;
  }
}
