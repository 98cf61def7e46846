package io.svodka.grammar;

/// A slip of the pen that the lexer mends by itself.
///
/// @param kind what was mended
/// @param written the text as it was written
/// @param mended what was read instead; empty when it was left out
/// @param start the offset of the first character, counted in UTF-16 units
/// @param end the offset just after the last character
public record LexicalSlip(Kind kind, String written, String mended, int start, int end) {
  /// What can be mended.
  public enum Kind {
    UNCLOSED_TEXT,
    UNCLOSED_LONG_TEXT,
    UNCLOSED_COMMENT,
    TYPOGRAPHIC_QUOTES,
    SINGLE_QUOTES,
    FOREIGN_SIGN,
    DASH,
    SEMICOLON,
    MIXED_ALPHABETS,
    MISSING_PARENTHESIS,
    SPACE_IN_NUMBER,
    DATE_ORDER,
    STRAY_CHARACTER
  }
}
