package io.svodka.compiler.script;

/// A comment with its signs.
///
/// @param text may have several lines, separated by `\n`
/// @param column where it starts on its line, counted from zero
public record Comment(String text, int column) {
  /// Returns whether nothing can follow it on its line.
  public boolean endsLine() {
    return text.startsWith("--");
  }
}
