package io.svodka.model.value;

/// What a number counts. Decides which numbers may be added and how they are shown.
public sealed interface Unit {
  record Count() implements Unit {}

  record Money(String currency) implements Unit {}

  /// Money in the currency that rows name.
  ///
  /// @param dimension of a model, such as `partners.currency`
  record LocalMoney(String dimension) implements Unit {}

  /// Money in the currency of the pack's key, or of the project where the key has none.
  record UsualMoney() implements Unit {}

  /// A share; 1 means 100 percent.
  record Percent() implements Unit {}

  /// A difference of two percents.
  record Points() implements Unit {}

  /// A stretch of time.
  record Duration(DurationUnit of) implements Unit {}

  record Plain() implements Unit {}

  Unit USUAL_MONEY = new UsualMoney();
  Unit COUNT = new Count();
  Unit PERCENT = new Percent();
  Unit POINTS = new Points();
  Unit PLAIN = new Plain();
}
