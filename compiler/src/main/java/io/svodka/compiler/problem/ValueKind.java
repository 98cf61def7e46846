package io.svodka.compiler.problem;

import io.svodka.model.value.DurationUnit;

/// What kind of value stands, or must stand, at a place.
public sealed interface ValueKind {
  /// Kinds that a word tells in full.
  enum Simple implements ValueKind {
    TEXT,
    TRUTH,
    DAY,
    MOMENT,
    CLOCK,
    PERIOD,
    NUMBER,
    COUNT,
    PERCENT,
    POINTS,
    /// The value `null`.
    NULL,
    /// A value that is not given as a constant.
    EXPRESSION,
    /// One of the values a parameter offers.
    LISTED,
    /// Anything else.
    OTHER
  }

  /// A stretch of time.
  record Duration(DurationUnit counted) implements ValueKind {}

  /// An amount of money.
  record Money(String currency) implements ValueKind {}
}
