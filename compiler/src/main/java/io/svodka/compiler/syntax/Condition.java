package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// The condition of something that may be left out.
public sealed interface Condition {
  /// Returns where it stands.
  Span span();

  /// Written by the author.
  record When(Expr expression, Span span) implements Condition {}

  /// Not written; the span is the empty place where it would stand.
  record Always(Span span) implements Condition {}
}
