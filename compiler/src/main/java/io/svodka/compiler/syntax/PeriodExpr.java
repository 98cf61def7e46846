package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// A period of days, relative to the run date or fixed.
public sealed interface PeriodExpr {
  /// Returns where it stands.
  Span span();

  /// `today`, `yesterday`, `tomorrow`.
  record NearDay(Near day, Span span) implements PeriodExpr {}

  /// `this month`, `last month`, `next month`.
  record WholeUnit(Side side, CalendarUnit unit, Span span) implements PeriodExpr {}

  /// `last 7 days`; never `this`.
  record Several(Side side, int count, CalendarUnit unit, Completeness completeness, Span span)
      implements PeriodExpr {}

  /// `last 12 months to $month`: the last one ends where that period ends.
  record UnitsTo(int count, CalendarUnit unit, PeriodExpr end, Span span) implements PeriodExpr {}

  /// `month to date`.
  record ToDate(CalendarUnit unit, Completeness completeness, Span span) implements PeriodExpr {}

  /// Both days included.
  record FromTo(DateValue from, DateValue to, Span span) implements PeriodExpr {}

  /// From a day through yesterday.
  record Since(DateValue from, Span span) implements PeriodExpr {}

  /// `year 2026`.
  record Year(int year, Span span) implements PeriodExpr {}

  /// `1 year before last month`.
  record Before(int count, CalendarUnit unit, PeriodExpr period, Span span) implements PeriodExpr {}

  /// `2026-01`, `2026-Q1`, `2026-W05` or `2026-01-31`.
  record Fixed(Literal literal, Span span) implements PeriodExpr {}

  /// `$month`, a parameter that holds a period.
  record Parameter(String name, Span span) implements PeriodExpr {}

  /// `all time`.
  record AllTime(Span span) implements PeriodExpr {}

  /// What could not be read. It was reported; whoever meets it is silent.
  record Invalid(Span span) implements PeriodExpr {}

  enum Near {
    TODAY,
    YESTERDAY,
    TOMORROW
  }

  enum Side {
    THIS,
    LAST,
    NEXT
  }
}
