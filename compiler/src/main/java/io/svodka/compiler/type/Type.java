package io.svodka.compiler.type;

import io.svodka.model.value.Unit;

/// What kind of value an expression has.
public sealed interface Type {
  Type UNKNOWN = new Unknown();
  Type TEXT = new Text();
  Type TRUTH = new Truth();
  Type DAY = new Day();
  Type MOMENT = new Moment();
  Type CLOCK = new Clock();
  Type PERIOD = new Calendar();
  Type NOTHING = new Nothing();

  /// Depends on a mistake that was reported. Whoever meets it is silent.
  record Unknown() implements Type {}

  /// @param fit whether other units may meet this one
  record Numeric(Unit unit, Fit fit) implements Type {}

  record Text() implements Type {}

  record Truth() implements Type {}

  record Day() implements Type {}

  record Moment() implements Type {}

  record Clock() implements Type {}

  record Calendar() implements Type {}

  /// The type of `null`.
  record Nothing() implements Type {}

  /// Whether the unit of a number is certain.
  enum Fit {
    /// A number written by hand: takes the unit of what it meets.
    LITERAL,
    FIXED
  }

  /// Returns the type of a number with a unit.
  static Type number(Unit unit) {
    return new Numeric(unit, Fit.FIXED);
  }
}
