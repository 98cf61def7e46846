package io.svodka.compiler.review;

/// One thing that a plan says.
///
/// @param value as people read it
/// @param meaning the same without names; where it stays, only names have changed
record Fact(
    Consequence consequence,
    String subject,
    String aspect,
    String value,
    String meaning,
    Counted counted) {
  /// Whether it is a difference that only one side says it.
  enum Counted {
    ALWAYS,
    /// A column more brings joins and aggregates of its own, which change no figure that was there.
    WHERE_BOTH_SAY_IT
  }

  Fact(Consequence consequence, String subject, String aspect, String value) {
    this(consequence, subject, aspect, value, value, Counted.ALWAYS);
  }

  static Fact shared(Consequence consequence, String subject, String aspect, String value) {
    return new Fact(consequence, subject, aspect, value, value, Counted.WHERE_BOTH_SAY_IT);
  }
}
