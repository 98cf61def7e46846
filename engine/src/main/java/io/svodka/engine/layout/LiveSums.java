package io.svodka.engine.layout;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Cell.Sum;
import io.svodka.model.plan.Additivity;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.QueryPlan;
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
    Additivity additivity =
        new Additivity(query.facts(), query.time().slots(), Additivity.Parts.ROWS);
    return new LiveSums(
        columns.stream().map(column -> asked && isAdditive(column.content(), additivity)).toList());
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

  private static boolean isAdditive(Content content, Additivity additivity) {
    return content instanceof Content.OfFigure(var figure) && additivity.isSum(figure.formula());
  }
}
