package io.svodka.model.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// When something is to happen by itself.
public sealed interface SchedulePlan {
  record Daily(Days days, LocalTime at, ZoneId zone) implements SchedulePlan {}

  record Weekly(List<DayOfWeek> days, LocalTime at, ZoneId zone) implements SchedulePlan {
    public Weekly {
      days = List.copyOf(days);
    }
  }

  /// Once in each period.
  record OnDayOf(Every every, DayOfPeriod day, LocalTime at, ZoneId zone) implements SchedulePlan {}

  /// Every so often between two times of the day; the whole day where both are midnight.
  record Repeated(Duration every, LocalTime from, LocalTime to) implements SchedulePlan {}

  record Once(LocalDate day, LocalTime at, ZoneId zone) implements SchedulePlan {}

  enum Days {
    ALL_DAYS,
    WORKDAYS
  }

  enum Every {
    MONTH,
    QUARTER,
    YEAR
  }

  /// A day inside a month, a quarter or a year, counted from 1.
  sealed interface DayOfPeriod {
    record Workday(int number) implements DayOfPeriod {}

    record Day(int number) implements DayOfPeriod {}

    record LastDay() implements DayOfPeriod {}

    record LastWorkday() implements DayOfPeriod {}
  }
}
