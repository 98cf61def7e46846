package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// The text shown to people in place of a name.
public sealed interface Label {
  /// Returns where it stands.
  Span span();

  /// Written by the author.
  record Given(String text, Span span) implements Label {}

  /// Not written; the span is the empty place where it would stand.
  record Absent(Span span) implements Label {}
}
