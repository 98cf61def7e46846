package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// The value of a parameter.
public sealed interface Setting {
  /// Returns where it stands.
  Span span();

  record OfPeriod(PeriodExpr period, Span span) implements Setting {}

  record OfValue(Expr value, Span span) implements Setting {}

  /// Not written; the span is the empty place where it would stand.
  record Absent(Span span) implements Setting {}
}
