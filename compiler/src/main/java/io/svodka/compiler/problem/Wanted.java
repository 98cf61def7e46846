package io.svodka.compiler.problem;

/// What may stand at a place of a specification.
public sealed interface Wanted {
  /// A fixed word or sign.
  record Word(String text) implements Wanted {}

  /// A kind of things.
  enum Part implements Wanted {
    VALUE,
    NAME,
    LINE_END,
    TEXT,
    LONG_TEXT,
    NUMBER,
    PERCENT,
    LENGTH,
    DATE,
    MONTH,
    QUARTER,
    WEEK,
    TIME,
    COLOUR,
    PARAMETER
  }
}
