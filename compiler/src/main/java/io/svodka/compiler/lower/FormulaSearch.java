package io.svodka.compiler.lower;

import io.svodka.model.plan.Formula;
import java.util.List;
import java.util.stream.Stream;

/// Looks into formulas.
final class FormulaSearch {
  private FormulaSearch() {}

  /// Returns whether an aggregate occurs, in whatever period.
  static boolean usesPart(Formula formula, int fact, int component) {
    return (formula instanceof Formula.Component(var ofFact, var part, _)
            && ofFact == fact
            && part == component)
        || parts(formula).stream().anyMatch(each -> usesPart(each, fact, component));
  }

  private static List<Formula> parts(Formula formula) {
    return switch (formula) {
      case Formula.Constant _,
          Formula.Component _,
          Formula.Days _,
          Formula.Dimension _,
          Formula.KeyAttribute _,
          Formula.Parameter _ ->
          List.of();
      case Formula.Arithmetic(_, var left, var right) -> List.of(left, right);
      case Formula.Negative(var value) -> List.of(value);
      case Formula.Compared(_, var left, var right) -> List.of(left, right);
      case Formula.AllOf(var conditions) -> conditions;
      case Formula.AnyOf(var conditions) -> conditions;
      case Formula.Not(var condition) -> List.of(condition);
      case Formula.IsAbsent(var value) -> List.of(value);
      case Formula.Between(var value, var least, var most) -> List.of(value, least, most);
      case Formula.TextMatch(_, var value, var pattern) -> List.of(value, pattern);
      case Formula.Within(var value, _) -> List.of(value);
      case Formula.InParameter(var value, _) -> List.of(value);
      case Formula.Choice(var condition, var then, var otherwise) ->
          List.of(condition, then, otherwise);
      case Formula.Growth(var now, var before) -> List.of(now, before);
      case Formula.AtLevel(var value, _) -> List.of(value);
      case Formula.Kept(_, var value) -> List.of(value);
      case Formula.Rank(var value, _) -> List.of(value);
      case Formula.OfQuery(_, var value) -> List.of(value);
      case Formula.Call(_, var arguments) -> arguments;
    };
  }

  /// Returns a formula and everything it is made of.
  static Stream<Formula> within(Formula formula) {
    return Stream.concat(
        Stream.of(formula), parts(formula).stream().flatMap(FormulaSearch::within));
  }

  /// Returns the slots whose figures a formula reads; those of other queries are not among them.
  static Stream<Integer> slots(Formula formula) {
    return switch (formula) {
      case Formula.Component(_, _, var slot) -> Stream.of(slot);
      case Formula.OfQuery _ -> Stream.empty();
      case Formula other -> parts(other).stream().flatMap(FormulaSearch::slots).distinct();
    };
  }

  /// Returns the queries whose figures occur in a formula.
  static Stream<String> queries(Formula formula) {
    return formula instanceof Formula.OfQuery(var name, _)
        ? Stream.of(name)
        : parts(formula).stream().flatMap(FormulaSearch::queries);
  }
}
