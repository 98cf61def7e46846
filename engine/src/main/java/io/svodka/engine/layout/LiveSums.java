package io.svodka.engine.layout;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Cell.Sum;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.plan.TablePlan.ColumnPlan;
import io.svodka.model.plan.TablePlan.Content;
import java.util.ArrayList;
import java.util.List;

/// Tells which figures of a table are sums of each other, for reports whose totals are formulas.
/// Whoever writes such a formula still compares: rows may be hidden, or have no value.
final class LiveSums {
  private final List<Boolean> additive;

  private LiveSums(List<Boolean> additive) {
    this.additive = additive;
  }

  static LiveSums of(PackContext pack, List<ColumnPlan> columns, QueryPlan query) {
    boolean asked = pack.report().layout().totals() == LayoutPlan.Totals.FORMULAS;
    return new LiveSums(
        columns.stream().map(column -> asked && isAdditive(column.content(), query)).toList());
  }

  /// Returns the cells of the columns, those that are added up marked as this.
  List<Cell> marked(List<Cell> cells, Sum sum) {
    if (!additive.contains(true)) {
      return cells;
    }
    List<Cell> marked = new ArrayList<>(cells);
    for (int i = 0; i < marked.size(); i++) {
      if (additive.get(i)) {
        marked.set(i, marked.get(i).summed(sum));
      }
    }
    return marked;
  }

  private static boolean isAdditive(Content content, QueryPlan query) {
    return content instanceof Content.OfFigure(var figure) && isAdditive(figure.formula(), query);
  }

  /// Whether the formula of a group is the sum of those of its parts.
  private static boolean isAdditive(Formula formula, QueryPlan query) {
    return switch (formula) {
      case Formula.Component component -> isAdditive(component, query);
      case Formula.Negative(var value) -> isAdditive(value, query);
      case Formula.Kept(_, var value) -> isAdditive(value, query);
      case Formula.Arithmetic(var operator, var left, var right) ->
          isAdditive(operator, left, right, query);
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
          Formula.Call _,
          Formula.Condition _ ->
          false;
    };
  }

  private static boolean isAdditive(
      ArithmeticOperator operator, Formula left, Formula right, QueryPlan query) {
    return switch (operator) {
      case PLUS, MINUS -> isAdditive(left, query) && isAdditive(right, query);
      case TIMES ->
          (isAdditive(left, query) && isFixed(right))
              || (isFixed(left) && isAdditive(right, query));
      case DIVIDED_BY -> isAdditive(left, query) && isFixed(right);
    };
  }

  private static boolean isFixed(Formula formula) {
    return formula instanceof Formula.Constant
        || formula instanceof Formula.Parameter
        || formula instanceof Formula.KeyAttribute;
  }

  private static boolean isAdditive(Formula.Component component, QueryPlan query) {
    FactPlan fact = query.facts().get(component.fact());
    boolean overlaps =
        !fact.repeatedBy().isEmpty() || query.time().slots().get(component.slot()).isWindowed();
    return !overlaps
        && switch (fact.components().get(component.component()).aggregate()) {
          case Aggregate.Sum _, Aggregate.CountRows _, Aggregate.CountPresent _ -> true;
          case Aggregate.CountDistinct _,
              Aggregate.SumDistinct _,
              Aggregate.Least _,
              Aggregate.Greatest _,
              Aggregate.Median _,
              Aggregate.Percentile _,
              Aggregate.First _,
              Aggregate.Last _,
              Aggregate.AtEdge _,
              Aggregate.EdgeDay _ ->
              false;
        };
  }
}
