package io.svodka.runner.figure;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.SlotPlan;
import java.util.List;

/// Takes a formula in a comparison in place of the query's own period.
record Comparing(List<SlotPlan> slots, int range) {

  Formula of(Formula formula) {
    return switch (formula) {
      case Formula.Component(var fact, var component, var slot) ->
          new Formula.Component(fact, component, moved(slot));
      case Formula.Days(var slot) -> new Formula.Days(moved(slot));
      case Formula.Arithmetic(var operator, var left, var right) ->
          new Formula.Arithmetic(operator, of(left), of(right));
      case Formula.Negative(var value) -> new Formula.Negative(of(value));
      case Formula.Growth(var now, var before) -> new Formula.Growth(of(now), of(before));
      case Formula.AtLevel(var value, var dimensions) -> new Formula.AtLevel(of(value), dimensions);
      case Formula.Kept(var dimension, var value) -> new Formula.Kept(dimension, of(value));
      case Formula.Rank(var value, var within) -> new Formula.Rank(of(value), within);
      case Formula.Choice(var condition, var then, var otherwise) ->
          new Formula.Choice(of(condition), of(then), of(otherwise));
      case Formula.Call(var function, var arguments) -> new Formula.Call(function, all(arguments));
      case Formula.Compared(var operator, var left, var right) ->
          new Formula.Compared(operator, of(left), of(right));
      case Formula.AllOf(var conditions) -> new Formula.AllOf(all(conditions));
      case Formula.AnyOf(var conditions) -> new Formula.AnyOf(all(conditions));
      case Formula.Not(var condition) -> new Formula.Not(of(condition));
      case Formula.IsAbsent(var value) -> new Formula.IsAbsent(of(value));
      case Formula.Between(var value, var least, var most) ->
          new Formula.Between(of(value), of(least), of(most));
      case Formula.TextMatch(var kind, var value, var pattern) ->
          new Formula.TextMatch(kind, of(value), of(pattern));
      case Formula.Within(var value, var period) -> new Formula.Within(of(value), period);
      case Formula.InParameter(var value, var parameter) ->
          new Formula.InParameter(of(value), parameter);
      case Formula.Constant _,
          Formula.Dimension _,
          Formula.KeyAttribute _,
          Formula.Parameter _,
          Formula.OfQuery _ ->
          formula;
    };
  }

  private List<Formula> all(List<Formula> formulas) {
    return formulas.stream().map(this::of).toList();
  }

  private int moved(int slot) {
    SlotPlan own = slots.get(slot);
    int found = slots.indexOf(new SlotPlan(range, own.window()));
    if (own.range() != 0 || found < 0) {
      throw new RunFailure.Setup(
          "SV9437",
          "the report does not look at this figure in that comparison",
          "show it in the report first",
          null);
    }
    return found;
  }
}
