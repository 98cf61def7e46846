package io.svodka.engine.evaluate;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where each component of a query stands in a row: slot by slot, fact by fact, component by
/// component.
final class ComponentIndex {
  private final List<Integer> offsets = new ArrayList<>();
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final QueryPlan plan;
  private final List<SlotPlan> slots;
  private List<Boolean> folds = List.of();
  private List<Optional<Integer>> besides = List.of();

  ComponentIndex(QueryPlan plan) {
    this.plan = plan;
    slots = plan.time().slots();
    for (int fact = 0; fact < plan.facts().size(); fact++) {
      offsets.add(aggregates.size());
      for (FactPlan.Component component : plan.facts().get(fact).components()) {
        aggregates.add(component.aggregate());
        owners.add(fact);
      }
    }
  }

  int position(Formula.Component component) {
    return component.slot() * aggregates.size()
        + offsets.get(component.fact())
        + component.component();
  }

  int size() {
    return slots.size() * aggregates.size();
  }

  /// Returns how many components a slot has.
  int width() {
    return aggregates.size();
  }

  Aggregate aggregate(int position) {
    return aggregates.get(position % aggregates.size());
  }

  /// Returns whether the value of a group follows from those of its parts.
  boolean folds(int position) {
    if (folds.isEmpty()) {
      // Most packs have no groups to put together.
      folds = plan.facts().stream().flatMap(ComponentIndex::folds).toList();
    }
    return folds.get(position % aggregates.size());
  }

  private static Stream<Boolean> folds(FactPlan fact) {
    boolean apart = fact.repeatedBy().isEmpty();
    return fact.components().stream()
        .map(each -> apart && each.aggregate().folding() == Aggregate.Folding.FROM_PARTS);
  }

  /// Returns whether rows may count in several buckets at this position.
  boolean isWindowed(int position) {
    return slots.get(position / aggregates.size()).isWindowed();
  }

  /// Returns whether a component is missing at a row of the rest because it does not follow from
  /// the hidden rows.
  boolean isOpen(Formula.Component component, Place rest) {
    int position = position(component);
    return rest.components().get(position) instanceof Value.Absent
        && (!folds(position) || (isBucketed() && isWindowed(position)));
  }

  private boolean isBucketed() {
    return plan.dimensions().stream()
        .anyMatch(each -> each.kind() instanceof DimensionPlan.Kind.Calendar);
  }

  boolean hasWindows() {
    return slots.stream().anyMatch(SlotPlan::isWindowed);
  }

  /// Returns where the day stands that an aggregate of one day was taken on.
  int dayOf(int position) {
    return beside(position)
        .orElseThrow(
            () -> new IllegalArgumentException("an aggregate of one day stands without its day"));
  }

  /// Returns where the number of rows stands that a sum is taken over; nothing where every group
  /// has some.
  Optional<Integer> rowsOf(int position) {
    return beside(position);
  }

  private Optional<Integer> beside(int position) {
    if (besides.isEmpty()) {
      besides = IntStream.range(0, aggregates.size()).mapToObj(this::companion).toList();
    }
    int own = position % aggregates.size();
    return besides.get(own).map(other -> position - own + other);
  }

  /// Returns which component of the same slot another one cannot be folded without.
  private Optional<Integer> companion(int own) {
    return switch (aggregates.get(own)) {
      case Aggregate.AtEdge edge -> find(own, new Aggregate.EdgeDay(edge.edge(), edge.condition()));
      case Aggregate.Sum sum -> find(own, new Aggregate.CountRows(sum.condition()));
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.SumDistinct _,
          Aggregate.Least _,
          Aggregate.Greatest _,
          Aggregate.Median _,
          Aggregate.Percentile _,
          Aggregate.First _,
          Aggregate.Last _,
          Aggregate.EdgeDay _ ->
          Optional.empty();
    };
  }

  private Optional<Integer> find(int own, Aggregate wanted) {
    int owner = owners.get(own);
    for (int i = offsets.get(owner); i < aggregates.size() && owners.get(i) == owner; i++) {
      if (aggregates.get(i).equals(wanted)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
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
