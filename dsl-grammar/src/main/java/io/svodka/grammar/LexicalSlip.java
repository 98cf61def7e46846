package io.svodka.grammar;

/// A slip of the pen that the lexer mends by itself.
///
/// @param kind what was mended
/// @param start the offset of the first character, counted in UTF-16 units
/// @param end the offset just after the last character
public record LexicalSlip(Kind kind, int start, int end) {
  /// What can be mended.
  public enum Kind {
    UNCLOSED_TEXT,
    TYPOGRAPHIC_QUOTES,
    SINGLE_QUOTES,
    FOREIGN_OPERATOR,
    DASH,
    MIXED_ALPHABETS,
    MISSING_PARENTHESIS,
    SPACE_IN_NUMBER,
    DATE_ORDER,
    UNKNOWN_CHARACTER
  }
}
