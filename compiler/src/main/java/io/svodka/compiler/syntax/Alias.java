package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// The name given to a result by `as`.
public sealed interface Alias {
  /// Returns where it stands.
  Span span();

  /// Written by the author.
  record As(Name name, Span span) implements Alias {}

  /// Not written; the span is the empty place where it would stand.
  record Absent(Span span) implements Alias {}
}
