package io.svodka.compiler.type;

import io.svodka.model.value.Unit;

/// Names of types and units for people.
public final class Types {
  private Types() {}

  /// Returns a short name with its article, such as `a number` or `money in RUB`.
  public static String named(Type type) {
    return switch (type) {
      case Type.Unknown _ -> "something unknown";
      case Type.Numeric(var unit, _) -> named(unit);
      case Type.Text _ -> "text";
      case Type.Truth _ -> "a yes-or-no value";
      case Type.Day _ -> "a date";
      case Type.Moment _ -> "a date with time";
      case Type.Clock _ -> "a time of day";
      case Type.Calendar _ -> "a period";
      case Type.Nothing _ -> "null";
    };
  }

  /// Returns what numbers of this unit are called.
  public static String named(Unit unit) {
    return switch (unit) {
      case Unit.Count _ -> "a count";
      case Unit.Money(var currency) -> "money in " + currency;
      case Unit.Percent _ -> "a percent";
      case Unit.Points _ -> "percentage points";
      case Unit.Plain _ -> "a number";
    };
  }
}
