package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// The range behind `over`, attached to each time bucket.
public sealed interface Window {
  /// Returns where it stands.
  Span span();

  record Trailing(int count, CalendarUnit unit, Span span) implements Window {}

  record ToDate(CalendarUnit unit, Span span) implements Window {}

  record AllTime(Span span) implements Window {}
}
