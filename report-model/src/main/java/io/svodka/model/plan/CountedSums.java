package io.svodka.model.plan;

import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.FactPlan.Component;
import io.svodka.model.plan.FactPlan.Reader;
import io.svodka.model.plan.QueryPlan.QueryTime;
import java.util.ArrayList;
import java.util.List;

/// Puts a count of rows beside sums. A sum of zero may stand for no rows or for rows that add up to
/// zero, and only the latter makes a number of a group with a part whose values are all unknown.
///
/// @param everywhere whether a group may have no rows of a fact even where an aggregate takes all
///   rows
record CountedSums(boolean everywhere) {
  /// @param dimensions of the query; a trend has no holes
  static CountedSums of(
      int facts, List<DimensionPlan> dimensions, QueryTime time, ResultRules rules) {
    return new CountedSums(
        facts > 1
            || time.slots().size() > 1
            || !rules.includeEmpty().isEmpty()
            || dimensions.stream().anyMatch(each -> each.kind() instanceof Kind.Calendar));
  }

  FactPlan in(FactPlan fact) {
    List<Component> components = new ArrayList<>(fact.components());
    for (Component component : fact.components()) {
      Aggregate rows = new Aggregate.CountRows(component.aggregate().condition());
      if (isOpen(component.aggregate())
          && components.stream().noneMatch(each -> each.aggregate().equals(rows))) {
        components.add(new Component(component.name() + ".rows", rows, Reader.FOLDING));
      }
    }
    return fact.with(components);
  }

  private boolean isOpen(Aggregate aggregate) {
    return aggregate instanceof Aggregate.Sum(_, var condition)
        && (everywhere || !condition.equals(RowExpr.ALWAYS));
  }
}
