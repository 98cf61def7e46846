package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;

/// A mistake in the form of a text.
public sealed interface SyntaxProblem extends Problem {
  /// A text whose closing quotes are missing on its line.
  record UnclosedText(Span span) implements SyntaxProblem {}
}
