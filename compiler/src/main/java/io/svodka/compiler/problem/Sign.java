package io.svodka.compiler.problem;

/// A piece of a specification as its reader sees it.
public sealed interface Sign {
  /// A word or a character.
  record Written(String text) implements Sign {}

  /// A text constant with its quotes, perhaps cut short.
  record Quoted(String text) implements Sign {}

  /// The end of something.
  enum End implements Sign {
    LINE,
    FILE,
    PLACEHOLDER
  }
}
