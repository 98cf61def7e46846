package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// A name as written, without backticks.
///
/// @param text empty when the name could not be read; that was reported, whoever meets it is silent
public record Name(String text, Span span) {
  /// Returns whether the name could not be read.
  public boolean isMissing() {
    return text.isEmpty();
  }
}
