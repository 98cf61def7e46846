package io.svodka.compiler.script;

/// A word of the language.
///
/// @param meaning a line for those who complete or point at it
public record LanguageWord(String word, Use use, String meaning) {
  /// Whether a word may be a name as well.
  public enum Use {
    NEVER_A_NAME,
    ALSO_A_NAME
  }
}
