package io.svodka.engine.layout;

/// What the end of a line in the source of a running text is to its readers.
enum LineEnds {
  /// A space, as in Markdown: the lines of a report's text are as long as its author's editor
  /// likes.
  JOIN,
  /// The end of a line, as in letters: greetings and signatures stand below each other.
  STAY
}
