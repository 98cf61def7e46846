package io.svodka.model.plan;

import java.time.DayOfWeek;
import java.time.Month;

/// Where weeks and fiscal years start, and which days are no workdays.
public record CalendarRules(DayOfWeek weekStart, Month yearStart, DaysOff daysOff) {
  /// A calendar without holidays.
  public CalendarRules(DayOfWeek weekStart, Month yearStart) {
    this(weekStart, yearStart, DaysOff.WEEKENDS);
  }
}
