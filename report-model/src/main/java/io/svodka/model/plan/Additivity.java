package io.svodka.model.plan;

import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.value.Value;
import java.util.List;

/// Tells whether the figure of a group is the sum of the figures of its parts.
///
/// @param facts those of the query
/// @param slots those of the query
public record Additivity(List<FactPlan> facts, List<SlotPlan> slots, Parts parts) {
  public Additivity {
    facts = List.copyOf(facts);
    slots = List.copyOf(slots);
  }

  /// What a group is divided into.
  public enum Parts {
    /// Rows of whatever kind, whose sum agrees to the last digit.
    ROWS,
    /// Stretches of time, as near as quotients are.
    PERIODS,
    /// Groups of one period, as near as quotients are.
    GROUPS
  }

  /// Returns whether the formula of a group is the sum of those of its parts.
  public boolean isSum(Formula formula) {
    return switch (formula) {
      case Formula.Component component -> isSum(component);
      case Formula.Negative(var value) -> isSum(value);
      case Formula.Kept(_, var value) -> isSum(value);
      case Formula.Arithmetic(var operator, var left, var right) -> isSum(operator, left, right);
      case Formula.Call(var function, var arguments) ->
          function == Formula.FormulaFunction.COALESCE
              && parts != Parts.ROWS
              && isSum(arguments.getFirst())
              && arguments.stream().skip(1).allMatch(Additivity::isZero);
      case Formula.Constant _,
          Formula.Days _,
          Formula.Dimension _,
          Formula.KeyAttribute _,
          Formula.Parameter _,
          Formula.Choice _,
          Formula.Growth _,
          Formula.AtLevel _,
          Formula.Rank _,
          Formula.OfQuery _,
          Formula.Condition _ ->
          false;
    };
  }

  private boolean isSum(ArithmeticOperator operator, Formula left, Formula right) {
    return switch (operator) {
      case PLUS, MINUS -> isSum(left) && isSum(right);
      case TIMES -> (isSum(left) && isFixed(right)) || (isFixed(left) && isSum(right));
      case DIVIDED_BY -> isSum(left) && isFixed(right);
    };
  }

  /// Whether a formula is the same in a group and in each of its parts. A share of everything
  /// divides by the same sum everywhere, but its quotients are rounded.
  private boolean isFixed(Formula formula) {
    return switch (formula) {
      case Formula.Constant _, Formula.Parameter _, Formula.KeyAttribute _ -> true;
      case Formula.AtLevel(_, var dimensions) -> dimensions.isEmpty() && parts != Parts.ROWS;
      case Formula.OfQuery _ -> parts != Parts.ROWS;
      case Formula.Days _ -> parts == Parts.GROUPS;
      case Formula.Component _,
          Formula.Negative _,
          Formula.Kept _,
          Formula.Arithmetic _,
          Formula.Dimension _,
          Formula.Choice _,
          Formula.Growth _,
          Formula.Rank _,
          Formula.Call _,
          Formula.Condition _ ->
          false;
    };
  }

  private static boolean isZero(Formula formula) {
    return formula instanceof Formula.Constant(Value.Decimal(var number)) && number.signum() == 0;
  }

  private boolean isSum(Formula.Component component) {
    FactPlan fact = facts.get(component.fact());
    boolean ofGroups = parts == Parts.GROUPS;
    boolean overlaps =
        !fact.repeatedBy().isEmpty() || (!ofGroups && slots.get(component.slot()).isWindowed());
    return !overlaps
        && switch (fact.components().get(component.component()).aggregate()) {
          case Aggregate.Sum _, Aggregate.CountRows _, Aggregate.CountPresent _ -> true;
          case Aggregate.AtEdge(_, var of) -> ofGroups && isAdded(of);
          case Aggregate.CountDistinct _,
              Aggregate.SumDistinct _,
              Aggregate.Least _,
              Aggregate.Greatest _,
              Aggregate.Median _,
              Aggregate.Percentile _,
              Aggregate.First _,
              Aggregate.Last _,
              Aggregate.EdgeDay _ ->
              false;
        };
  }

  /// Whether balances of groups add up where all have one on the same day.
  private static boolean isAdded(Aggregate aggregate) {
    return aggregate instanceof Aggregate.Sum
        || aggregate instanceof Aggregate.CountRows
        || aggregate instanceof Aggregate.CountPresent;
  }
}
