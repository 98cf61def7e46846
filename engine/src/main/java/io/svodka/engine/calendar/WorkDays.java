package io.svodka.engine.calendar;

import io.svodka.engine.holidays.HolidayCalendar;
import java.time.LocalDate;

/// Counts workdays.
record WorkDays(HolidayCalendar calendar) {
  boolean has(LocalDate day) {
    return calendar.isWorkday(day);
  }

  /// Returns how many there are from `start` to before `end`.
  long count(LocalDate start, LocalDate end) {
    return start.datesUntil(end).filter(this::has).count();
  }
}
