package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.time.LocalDate;

/// A mistake in the project's own list of days off.
public sealed interface HolidayProblem extends Problem {
  /// A line that says no day, or not what is with it.
  record Unreadable(Span span) implements HolidayProblem {}

  /// A day that the list has before.
  record Twice(Span span, LocalDate day, Span first) implements HolidayProblem {}
}
