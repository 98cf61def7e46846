package io.svodka.runner.oracle.project;

import java.time.LocalDate;
import java.util.List;

/// When something is looked at.
public sealed interface When {
  /// Units of the calendar.
  enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /// Those that periods are made of.
    public static final List<Unit> OF_DAYS = List.of(DAY, WEEK, MONTH, QUARTER, YEAR);

    public String written() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Whether the unfinished unit is part of it.
  enum Today {
    LEFT_OUT,
    INCLUDED
  }

  /// A stretch of days.
  sealed interface Period extends When {
    record AllTime() implements Period {}

    /// @param offset -1 for the last unit, 0 for this one
    record OneUnit(int offset, Unit unit) implements Period {}

    record Last(int count, Unit unit, Today today) implements Period {}

    /// Ends with the unit that holds the last day of another period.
    record LastTo(int count, Unit unit, Period end) implements Period {}

    record ToDate(Unit unit, Today today) implements Period {}

    record Between(LocalDate first, LocalDate last) implements Period {}

    record Month(int year, int month) implements Period {}

    record Quarter(int year, int quarter) implements Period {}

    record Year(int year) implements Period {}

    record Before(int count, Unit unit, Period period) implements Period {}
  }

  /// What a period is compared with.
  sealed interface Comparison extends When {
    record Previous() implements Comparison {}

    record LastYear() implements Comparison {}

    record LastYearByWeekday() implements Comparison {}

    record Earlier(int count, Unit unit) implements Comparison {}

    record Against(Period period) implements Comparison {}
  }

  /// A range that ends with a row's period.
  sealed interface Window extends When {
    record None() implements Window {}

    record Trailing(int count, Unit unit) implements Window {}

    record ToDate(Unit unit) implements Window {}

    record AllTime() implements Window {}
  }
}
