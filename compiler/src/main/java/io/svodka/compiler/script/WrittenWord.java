package io.svodka.compiler.script;

/// A word, constant or sign where it stands in a file; slips are mended in its text.
///
/// @param end the offset just after its last character
public record WrittenWord(Kind kind, String text, int start, int end) {
  /// What a word is.
  public enum Kind {
    /// A name, or a keyword that may be one.
    NAME,
    TEXT,
    /// A number, period, parameter or reserved constant.
    CONSTANT,
    OPENING_BRACE,
    /// The end of a statement.
    END,
    /// Any other sign or word.
    OTHER
  }

  /// Returns whether it is a name or keyword with these letters, large or small.
  public boolean is(String word) {
    return kind == Kind.NAME && text.equalsIgnoreCase(word);
  }
}
