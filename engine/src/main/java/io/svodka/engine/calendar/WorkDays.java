package io.svodka.engine.calendar;

import io.svodka.model.plan.CalendarRules;
import java.time.DayOfWeek;
import java.time.LocalDate;

/// Tells workdays from days off.
record WorkDays(CalendarRules rules) {
  boolean has(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  /// Returns how many workdays there are from `start` to before `end`.
  long count(LocalDate start, LocalDate end) {
    return start.datesUntil(end).filter(this::has).count();
  }
}
