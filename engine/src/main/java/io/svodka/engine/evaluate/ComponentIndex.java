package io.svodka.engine.evaluate;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Where each component of a query stands in a row: slot by slot, fact by fact, component by
/// component.
final class ComponentIndex {
  private final List<Integer> offsets = new ArrayList<>();
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final int slots;

  ComponentIndex(QueryPlan plan) {
    slots = plan.time().comparisons().size() + 1;
    for (FactPlan fact : plan.facts()) {
      offsets.add(aggregates.size());
      fact.components().forEach(component -> aggregates.add(component.aggregate()));
    }
  }

  int position(Formula.Component component) {
    return component.slot() * aggregates.size()
        + offsets.get(component.fact())
        + component.component();
  }

  int size() {
    return slots * aggregates.size();
  }

  Aggregate aggregate(int position) {
    return aggregates.get(position % aggregates.size());
  }

  /// Returns the component values of a group without rows.
  List<Value> withoutRows() {
    List<Value> values = new ArrayList<>(size());
    for (int position = 0; position < size(); position++) {
      values.add(Folding.withoutRows(aggregate(position)));
    }
    return values;
  }
}
