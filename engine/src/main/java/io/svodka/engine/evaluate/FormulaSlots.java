package io.svodka.engine.evaluate;

import io.svodka.model.plan.Formula;
import java.util.List;
import java.util.stream.Stream;

/// Which slots of its own query a formula reads.
public final class FormulaSlots {
  private FormulaSlots() {}

  /// Returns the slots that components come from.
  public static List<Integer> read(Formula formula) {
    return parts(formula, Levels.ALL)
        .flatMap(
            part ->
                part instanceof Formula.Component(_, _, var slot)
                    ? Stream.of(slot)
                    : Stream.empty())
        .distinct()
        .toList();
  }

  /// Returns whether the formula divides by days, which makes periods of any length comparable.
  public static boolean countsDays(Formula formula) {
    return parts(formula, Levels.ALL).anyMatch(Formula.Days.class::isInstance);
  }

  /// Returns the components that are read in the row itself, not at a level above it.
  static Stream<Formula.Component> ofRow(Formula formula) {
    return parts(formula, Levels.OWN)
        .flatMap(
            part ->
                part instanceof Formula.Component component
                    ? Stream.of(component)
                    : Stream.empty());
  }

  /// Of which levels parts are looked at.
  private enum Levels {
    ALL,
    OWN
  }

  private static Stream<Formula> parts(Formula formula, Levels levels) {
    return switch (formula) {
      case Formula.Constant _,
          Formula.Component _,
          Formula.Days _,
          Formula.Dimension _,
          Formula.KeyAttribute _,
          Formula.Parameter _,
          Formula.OfQuery _ ->
          Stream.of(formula);
      case Formula.Arithmetic(_, var left, var right) -> all(List.of(left, right), levels);
      case Formula.Negative(var value) -> parts(value, levels);
      case Formula.Compared(_, var left, var right) -> all(List.of(left, right), levels);
      case Formula.AllOf(var conditions) -> all(conditions, levels);
      case Formula.AnyOf(var conditions) -> all(conditions, levels);
      case Formula.Not(var condition) -> parts(condition, levels);
      case Formula.IsAbsent(var value) -> parts(value, levels);
      case Formula.Between(var value, var least, var most) ->
          all(List.of(value, least, most), levels);
      case Formula.TextMatch(_, var value, var pattern) -> all(List.of(value, pattern), levels);
      case Formula.Within(var value, _) -> parts(value, levels);
      case Formula.InParameter(var value, _) -> parts(value, levels);
      case Formula.Choice(var condition, var then, var otherwise) ->
          all(List.of(condition, then, otherwise), levels);
      case Formula.Growth(var now, var before) -> all(List.of(now, before), levels);
      case Formula.AtLevel(var value, _) ->
          switch (levels) {
            case ALL -> parts(value, levels);
            case OWN -> Stream.of();
          };
      case Formula.Kept(_, var value) -> parts(value, levels);
      case Formula.Rank(var value, _) -> parts(value, levels);
      case Formula.Call(_, var arguments) -> all(arguments, levels);
    };
  }

  private static Stream<Formula> all(List<Formula> formulas, Levels levels) {
    return formulas.stream().flatMap(formula -> parts(formula, levels));
  }
}
