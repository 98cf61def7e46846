package io.svodka.compiler.type;

import io.svodka.model.plan.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Replaces the components of a formula.
public final class FormulaRewriting {
  private final Function<Formula.Component, Formula> change;
  private final UnaryOperator<Formula.OfQuery> elsewhere;
  private final UnaryOperator<Formula.Days> lengths;

  /// @param change gives what takes the place of a component
  public FormulaRewriting(Function<Formula.Component, Formula> change) {
    this(change, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /// @param elsewhere gives what takes the place of a figure of another query
  /// @param lengths gives what takes the place of the days of a slot
  public FormulaRewriting(
      Function<Formula.Component, Formula> change,
      UnaryOperator<Formula.OfQuery> elsewhere,
      UnaryOperator<Formula.Days> lengths) {
    this.change = change;
    this.elsewhere = elsewhere;
    this.lengths = lengths;
  }

  /// Returns `formula` with its components changed.
  public Formula rewrite(Formula formula) {
    return switch (formula) {
      case Formula.Component component -> change.apply(component);
      case Formula.OfQuery other -> elsewhere.apply(other);
      case Formula.Days days -> lengths.apply(days);
      case Formula.Constant _, Formula.Dimension _, Formula.KeyAttribute _, Formula.Parameter _ ->
          formula;
      case Formula.Arithmetic(var operator, var left, var right) ->
          new Formula.Arithmetic(operator, rewrite(left), rewrite(right));
      case Formula.Negative(var value) -> new Formula.Negative(rewrite(value));
      case Formula.Compared(var operator, var left, var right) ->
          new Formula.Compared(operator, rewrite(left), rewrite(right));
      case Formula.AllOf(var conditions) -> new Formula.AllOf(rewrite(conditions));
      case Formula.AnyOf(var conditions) -> new Formula.AnyOf(rewrite(conditions));
      case Formula.Not(var condition) -> new Formula.Not(rewrite(condition));
      case Formula.IsAbsent(var value) -> new Formula.IsAbsent(rewrite(value));
      case Formula.Between(var value, var least, var most) ->
          new Formula.Between(rewrite(value), rewrite(least), rewrite(most));
      case Formula.TextMatch(var kind, var value, var pattern) ->
          new Formula.TextMatch(kind, rewrite(value), rewrite(pattern));
      case Formula.Within(var value, var period) -> new Formula.Within(rewrite(value), period);
      case Formula.InParameter(var value, var parameter) ->
          new Formula.InParameter(rewrite(value), parameter);
      case Formula.Choice(var condition, var then, var otherwise) ->
          new Formula.Choice(rewrite(condition), rewrite(then), rewrite(otherwise));
      case Formula.Growth(var now, var before) -> new Formula.Growth(rewrite(now), rewrite(before));
      case Formula.AtLevel(var value, var dimensions) ->
          new Formula.AtLevel(rewrite(value), dimensions);
      case Formula.Kept(var dimension, var value) -> new Formula.Kept(dimension, rewrite(value));
      case Formula.Rank(var value, var within) -> new Formula.Rank(rewrite(value), within);
      case Formula.Call(var function, var arguments) ->
          new Formula.Call(function, rewrite(arguments));
    };
  }

  private List<Formula> rewrite(List<Formula> formulas) {
    List<Formula> changed = new ArrayList<>();
    formulas.forEach(formula -> changed.add(rewrite(formula)));
    return changed;
  }
}
