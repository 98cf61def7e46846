package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;

/// Something the language has and this compiler does not do.
public sealed interface UnsupportedProblem extends Problem {
  /// A statement that would be ignored, which could make a figure or a recipient wrong.
  ///
  /// @param what in words
  record NotYet(Span span, String what) implements UnsupportedProblem {}

  /// An option of another kind of field.
  record Misplaced(Span span, Thing home, Thing place) implements UnsupportedProblem {}
}
