package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;

/// A mistake in a trade calendar.
public sealed interface TradeProblem extends Problem {
  /// Days between two quarters that belong to none.
  ///
  /// @param before the line of the quarter before
  record Gap(Span span, LocalDate expected, LocalDate found, Span before) implements TradeProblem {}

  /// Days that belong to two quarters.
  ///
  /// @param before the line of the quarter before
  record Overlap(Span span, LocalDate expected, LocalDate found, Span before)
      implements TradeProblem {}

  /// A year that has neither 52 nor 53 weeks.
  record YearLength(Span span, int year, int weeks) implements TradeProblem {}

  /// A quarter that begins in the middle of a week.
  record MidWeek(Span span, LocalDate day, DayOfWeek weekStart) implements TradeProblem {}

  /// A quarter that does not follow the one before it, or a year that lacks some.
  ///
  /// @param expected how the one is written that is missing
  record OutOfOrder(Span span, String expected) implements TradeProblem {}

  /// A unit of a trade calendar in a project without one.
  record NoCalendar(Span span) implements TradeProblem {}

  /// A written period that lies beyond the table, and is cut into its units.
  ///
  /// @param day one of the period that the table does not have
  /// @param unit where the query groups by a unit of trade
  /// @param first day of the table
  /// @param last day of the table
  record Beyond(Span span, LocalDate day, Span unit, LocalDate first, LocalDate last)
      implements TradeProblem {}
}
