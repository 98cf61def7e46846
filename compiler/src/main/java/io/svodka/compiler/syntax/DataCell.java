package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.time.LocalTime;

/// A cell of rows written in a test.
public sealed interface DataCell {
  /// Returns where it stands.
  Span span();

  /// Nothing between the bars; the span is the place there.
  record Empty(Span span) implements DataCell {}

  record Constant(Literal literal, Span span) implements DataCell {}

  record Clock(LocalTime time, Span span) implements DataCell {}

  /// Words without quotes: a name, a text, or `total`.
  record Words(String text, Span span) implements DataCell {}

  /// What could not be read. It was reported; whoever meets it is silent.
  record Invalid(Span span) implements DataCell {}
}
