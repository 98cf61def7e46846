package io.svodka.compiler.script;

/// A word of a text with what it is there.
public record ColouredWord(Kind kind, int start, int end) {
  /// What a word is.
  public enum Kind {
    KEYWORD,
    NAME,
    FUNCTION,
    PARAMETER,
    TEXT,
    NUMBER,
    COMMENT
  }
}
