package io.svodka.compiler.type;

import io.svodka.compiler.problem.ValueKind;
import io.svodka.model.value.Unit;

/// What types and units are for the reader of a message.
public final class Types {
  private Types() {}

  /// Returns what kind of value an expression of this type has.
  public static ValueKind named(Type type) {
    return switch (type) {
      case Type.Unknown _ -> ValueKind.Simple.OTHER;
      case Type.Numeric(var unit, _) -> named(unit);
      case Type.Text _ -> ValueKind.Simple.TEXT;
      case Type.Truth _ -> ValueKind.Simple.TRUTH;
      case Type.Day _ -> ValueKind.Simple.DAY;
      case Type.Moment _ -> ValueKind.Simple.MOMENT;
      case Type.Clock _ -> ValueKind.Simple.CLOCK;
      case Type.Calendar _ -> ValueKind.Simple.PERIOD;
      case Type.Nothing _ -> ValueKind.Simple.NULL;
    };
  }

  /// Returns what kind of value a number of this unit is.
  public static ValueKind named(Unit unit) {
    return switch (unit) {
      case Unit.Count _ -> ValueKind.Simple.COUNT;
      case Unit.Money(var currency) -> new ValueKind.Money(currency);
      case Unit.LocalMoney(var dimension) -> new ValueKind.Money(dimension);
      case Unit.UsualMoney _ -> new ValueKind.Money("burst");
      case Unit.Percent _ -> ValueKind.Simple.PERCENT;
      case Unit.Points _ -> ValueKind.Simple.POINTS;
      case Unit.Duration(var counted) -> new ValueKind.Duration(counted);
      case Unit.Plain _ -> ValueKind.Simple.NUMBER;
    };
  }
}
