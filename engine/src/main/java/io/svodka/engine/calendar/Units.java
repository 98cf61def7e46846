package io.svodka.engine.calendar;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.value.TimeUnit;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

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
    };
  }

  private int monthsIntoYear(LocalDate day) {
    return Math.floorMod(day.getMonthValue() - rules.yearStart().getValue(), 12);
  }
}
