package io.svodka.engine.calendar;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.value.TimeUnit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.Supplier;

/// Where the units of a calendar start, and steps from one to the next.
record Units(CalendarRules rules) {

  /// Returns the first day of the unit around `day`.
  LocalDate start(TimeUnit unit, LocalDate day) {
    return switch (unit) {
      case HOUR, DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(rules.weekStart()));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).minusMonths(monthsIntoYear(day) % 3);
      case YEAR -> day.withDayOfMonth(1).minusMonths(monthsIntoYear(day));
      case TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR ->
          reached(day.toString(), () -> rules.trade().around(unit, day).start());
    };
  }

  /// Returns `day` moved by so many units; the 31st becomes the last day of a shorter month.
  LocalDate plus(LocalDate day, long count, TimeUnit unit) {
    return switch (unit) {
      case HOUR -> throw new IllegalArgumentException("periods are counted in days, not in hours");
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case YEAR -> day.plusYears(count);
      case TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR ->
          reached(
              "%d %s from %s".formatted(count, unit.name().toLowerCase(Locale.ROOT), day),
              () -> rules.trade().plus(day, count, unit));
    };
  }

  /// A trade calendar is a table, which somebody has to write on.
  private static LocalDate reached(String where, Supplier<LocalDate> day) {
    try {
      return day.get();
    } catch (DateTimeException _) {
      throw new RunFailure.Query(
          "SV9123",
          "the trade calendar does not reach " + where,
          "add the quarters of that year to the declaration `calendar`",
          null,
          null);
    }
  }

  private int monthsIntoYear(LocalDate day) {
    return Math.floorMod(day.getMonthValue() - rules.yearStart().getValue(), 12);
  }
}
