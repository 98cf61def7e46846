package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// The other period that a period is compared with.
public sealed interface Comparison {
  /// Returns where it stands.
  Span span();

  record PreviousPeriod(Span span) implements Comparison {}

  record SamePeriodLastYear(Alignment alignment, Span span) implements Comparison {}

  /// `4 weeks earlier`.
  record Earlier(int count, CalendarUnit unit, Span span) implements Comparison {}

  record Against(PeriodExpr period, Span span) implements Comparison {}

  enum Alignment {
    BY_DATE,
    BY_WEEKDAY
  }
}
