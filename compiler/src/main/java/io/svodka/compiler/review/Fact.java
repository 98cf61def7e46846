package io.svodka.compiler.review;

/// One thing that a plan says.
///
/// @param value as people read it
/// @param meaning the same without names; where it stays, only names have changed
/// @param query the query that says it, so that queries are compared one by one; empty where none
///   does
/// @param told the value where measures have their names instead of their formulas
record Fact(
    Consequence consequence,
    String subject,
    String aspect,
    String value,
    String meaning,
    Counted counted,
    String query,
    String told) {
  /// Whether it is a difference that only one side says it.
  enum Counted {
    ALWAYS,
    /// A column more brings joins and aggregates of its own, which change no figure that was there.
    WHERE_BOTH_SAY_IT,
    /// A figure that people look at: one more or one less is another look, one in place of another
    /// is another number.
    IN_PLACE_OF_ANOTHER
  }

  Fact(Consequence consequence, String subject, String aspect, String value) {
    this(consequence, subject, aspect, value, value, Counted.ALWAYS);
  }

  Fact(
      Consequence consequence,
      String subject,
      String aspect,
      String value,
      String meaning,
      Counted counted) {
    this(consequence, subject, aspect, value, meaning, counted, "", value);
  }

  static Fact shared(Consequence consequence, String subject, String aspect, String value) {
    return new Fact(consequence, subject, aspect, value, value, Counted.WHERE_BOTH_SAY_IT);
  }

  /// Returns the same, said by a query.
  Fact of(String name) {
    return new Fact(consequence, subject, aspect, value, meaning, counted, name, told);
  }

  /// Returns the same as people read it otherwise.
  Fact as(String words) {
    return new Fact(consequence, subject, aspect, words, meaning, counted, query, told);
  }

  /// Returns the same with measures by their names.
  Fact told(String words) {
    return new Fact(consequence, subject, aspect, value, meaning, counted, query, words);
  }
}
