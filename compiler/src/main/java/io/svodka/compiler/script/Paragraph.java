package io.svodka.compiler.script;

/// A declaration with its place in the file.
///
/// @param start the offset of its first comment or word
/// @param end the offset just after its last word or comment
public record Paragraph(Line line, Health health, int start, int end) {
  /// Whether a declaration may be rewritten.
  public enum Health {
    SOUND,
    /// It holds a mistake of form; its line is empty.
    DAMAGED
  }
}
