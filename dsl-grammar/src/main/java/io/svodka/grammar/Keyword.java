package io.svodka.grammar;

/// A word of the language.
///
/// @param meaning a line for those who complete or point at it
public record Keyword(String word, Group group, String meaning) {
  /// Whether a word may be a name as well.
  public enum Group {
    RESERVED,
    SOFT
  }
}
