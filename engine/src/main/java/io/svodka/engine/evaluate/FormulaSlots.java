package io.svodka.engine.evaluate;

import io.svodka.model.plan.Formula;
import java.util.List;
import java.util.stream.Stream;

/// Which slots of its own query a formula reads.
public final class FormulaSlots {
  private FormulaSlots() {}

  /// Returns the slots that components come from.
  public static List<Integer> read(Formula formula) {
    return parts(formula)
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
    return parts(formula).anyMatch(Formula.Days.class::isInstance);
  }

  private static Stream<Formula> parts(Formula formula) {
    return switch (formula) {
      case Formula.Constant _,
          Formula.Component _,
          Formula.Days _,
          Formula.Dimension _,
          Formula.KeyAttribute _,
          Formula.Parameter _,
          Formula.OfQuery _ ->
          Stream.of(formula);
      case Formula.Arithmetic(_, var left, var right) -> all(List.of(left, right));
      case Formula.Negative(var value) -> parts(value);
      case Formula.Compared(_, var left, var right) -> all(List.of(left, right));
      case Formula.AllOf(var conditions) -> all(conditions);
      case Formula.AnyOf(var conditions) -> all(conditions);
      case Formula.Not(var condition) -> parts(condition);
      case Formula.IsAbsent(var value) -> parts(value);
      case Formula.Between(var value, var least, var most) -> all(List.of(value, least, most));
      case Formula.TextMatch(_, var value, var pattern) -> all(List.of(value, pattern));
      case Formula.Within(var value, _) -> parts(value);
      case Formula.InParameter(var value, _) -> parts(value);
      case Formula.Choice(var condition, var then, var otherwise) ->
          all(List.of(condition, then, otherwise));
      case Formula.Growth(var now, var before) -> all(List.of(now, before));
      case Formula.AtLevel(var value, _) -> parts(value);
      case Formula.Kept(_, var value) -> parts(value);
      case Formula.Rank(var value, _) -> parts(value);
      case Formula.Call(_, var arguments) -> all(arguments);
    };
  }

  private static Stream<Formula> all(List<Formula> formulas) {
    return formulas.stream().flatMap(FormulaSlots::parts);
  }
}
