package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SchedulePlan.DayOfPeriod;
import io.svodka.model.plan.SchedulePlan.Every;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Says in words when a schedule comes.
public final class ScheduleWords {
  private static final List<String> RUSSIAN_DAYS =
      List.of("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье");

  private ScheduleWords() {}

  /// Returns when a schedule comes.
  public static Said of(SchedulePlan schedule) {
    return switch (schedule) {
      case SchedulePlan.Daily(var days, var at, var zone) ->
          at(
              switch (days) {
                case ALL_DAYS -> new Said("every day", "каждый день");
                case WORKDAYS -> new Said("every workday", "каждый рабочий день");
              },
              at,
              zone);
      case SchedulePlan.Weekly(var days, var at, var zone) ->
          at(said("every %s", "каждую неделю (%s)", days(days)), at, zone);
      case SchedulePlan.OnDayOf(var every, var day, var at, var zone) ->
          at(said("%s of each %s", "%s каждого %s", day(day), unit(every)), at, zone);
      case SchedulePlan.Repeated(var every, var from, var to) ->
          said("every %s%s", "раз в %s%s", words(every), between(from, to));
      case SchedulePlan.Once(var day, var at, var zone) ->
          at(said("once on %s", "один раз %s", day.toString()), at, zone);
    };
  }

  private static Said at(Said day, LocalTime time, ZoneId zone) {
    return said("%s at %s (%s)", "%s в %s (%s)", day, time.toString(), zone.getId());
  }

  private static Said days(List<DayOfWeek> days) {
    return Said.joined(days.stream().map(ScheduleWords::name).toList(), verbatim(", "));
  }

  private static Said name(DayOfWeek day) {
    return new Said(
        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), RUSSIAN_DAYS.get(day.getValue() - 1));
  }

  private static Said day(DayOfPeriod day) {
    return switch (day) {
      case DayOfPeriod.Workday(var number) -> said("workday %s", "%s-й рабочий день", number);
      case DayOfPeriod.Day(var number) -> said("day %s", "%s-й день", number);
      case DayOfPeriod.LastDay() -> new Said("the last day", "последний день");
      case DayOfPeriod.LastWorkday() -> new Said("the last workday", "последний рабочий день");
    };
  }

  private static Said unit(Every every) {
    return switch (every) {
      case MONTH -> new Said("month", "месяца");
      case QUARTER -> new Said("quarter", "квартала");
      case YEAR -> new Said("year", "года");
    };
  }

  private static Said words(Duration every) {
    long minutes = every.toMinutes();
    return minutes % 60 == 0
        ? said("%s hours", "%s ч", minutes / 60)
        : said("%s minutes", "%s мин", minutes);
  }

  private static Said between(LocalTime from, LocalTime to) {
    boolean always = from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
    return always
        ? Said.NOTHING
        : said(" between %s and %s", " с %s до %s", from.toString(), to.toString());
  }
}
