package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.time.LocalDate;

/// A day at the border of a free range.
public sealed interface DateValue {
  /// Returns where it stands.
  Span span();

  record Day(LocalDate day, Span span) implements DateValue {}

  record Parameter(String name, Span span) implements DateValue {}

  record Near(PeriodExpr.Near day, Span span) implements DateValue {}
}
