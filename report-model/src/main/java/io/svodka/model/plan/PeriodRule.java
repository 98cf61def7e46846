package io.svodka.model.plan;

import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;

/// A period as written; becomes days when the run's "as of" day is known.
public sealed interface PeriodRule {

  /// No limits in time.
  record AllTime() implements PeriodRule {}

  /// One day counted from the "as of" day: -1 is yesterday.
  record DayAt(int offset) implements PeriodRule {}

  /// One calendar unit counted from the one around the "as of" day: -1 is last month, 0 this month.
  record UnitAt(TimeUnit unit, int offset) implements PeriodRule {}

  /// So many complete units before the current one.
  record LastUnits(int count, TimeUnit unit, Today today) implements PeriodRule {}

  /// So many units up to the last day of another period, where the last of them ends.
  record UnitsTo(int count, TimeUnit unit, PeriodRule end) implements PeriodRule {}

  /// So many units after the current one.
  record NextUnits(int count, TimeUnit unit) implements PeriodRule {}

  /// From the start of a unit through yesterday, or through the "as of" day.
  record ToDate(TimeUnit unit, Today today) implements PeriodRule {}

  /// From a day through another one, both included.
  record Between(DayRule first, DayRule last) implements PeriodRule {}

  /// Written out in figures.
  record Fixed(Period period) implements PeriodRule {}

  /// A week, a quarter or a year of the project's calendar, by its number.
  record Numbered(TimeUnit unit, CalendarRules.Place place) implements PeriodRule {}

  /// A period moved back by so many units.
  record Before(int count, TimeUnit unit, PeriodRule period) implements PeriodRule {}

  record OfParameter(String parameter) implements PeriodRule {}

  /// Whether the unfinished day or unit belongs to the period.
  enum Today {
    LEFT_OUT,
    INCLUDED
  }

  /// A day as written.
  sealed interface DayRule {
    record On(java.time.LocalDate date) implements DayRule {}

    /// Counted from the "as of" day.
    record At(int offset) implements DayRule {}

    record OfParameter(String parameter) implements DayRule {}
  }
}
