package io.svodka.model.plan;

import java.time.DayOfWeek;
import java.time.Month;

/// Where weeks and fiscal years start.
public record CalendarRules(DayOfWeek weekStart, Month yearStart) {}
