package io.svodka.compiler.type;

import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.value.GoodWhen;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;

/// A formula over aggregates with its type and how it is shown.
public record Figure(Formula formula, Type type, ValueFormat format, GoodWhen good) {
  /// Stands for a formula that could not be understood.
  public static final Figure UNKNOWN =
      new Figure(
          new Formula.Constant(Value.ABSENT), Type.UNKNOWN, ValueFormat.TEXT, GoodWhen.NEUTRAL);

  /// Returns a formula shown as its type usually is.
  public static Figure of(Formula formula, Type type) {
    return new Figure(formula, type, Formats.usual(type), GoodWhen.NEUTRAL);
  }

  public boolean isUnknown() {
    return type instanceof Type.Unknown;
  }

  /// Returns the same figure with another formula.
  public Figure with(Formula other) {
    return new Figure(other, type, format, good);
  }

  /// Returns the same figure shown in another way.
  public Figure shownAs(Formats.Shown shown) {
    return new Figure(formula, Type.number(shown.unit()), shown.format(), good);
  }

  /// Returns the unit of the figure; what is no number has none.
  public Unit unit() {
    return type instanceof Type.Numeric(var unit, _) ? unit : Unit.PLAIN;
  }

  /// Returns the figure as the plan holds it.
  public FigurePlan plan() {
    return new FigurePlan(formula, unit(), format, good);
  }
}
