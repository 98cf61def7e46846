package io.svodka.model.value;

/// What a number counts. Decides which numbers may be added and how they are shown.
public sealed interface Unit {
  record Count() implements Unit {}

  record Money(String currency) implements Unit {}

  /// A share; 1 means 100 percent.
  record Percent() implements Unit {}

  /// A difference of two percents.
  record Points() implements Unit {}

  /// A stretch of time.
  record Duration(DurationUnit of) implements Unit {}

  record Plain() implements Unit {}

  Unit COUNT = new Count();
  Unit PERCENT = new Percent();
  Unit POINTS = new Points();
  Unit PLAIN = new Plain();
}
