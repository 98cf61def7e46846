package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset;
import io.svodka.model.plan.DimensionPlan.Order;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The order in which the values of each dimension stand.
final class DimensionOrder {
  private final QueryPlan plan;
  private final Groups groups;
  private final Map<Integer, Dataset.Known> known;
  private final Comparator<Value> dictionary;
  private final Map<Integer, Comparator<Value>> orders = new HashMap<>();

  DimensionOrder(QueryPlan plan, Dataset data, Groups groups, Dictionary texts) {
    this.plan = plan;
    this.groups = groups;
    this.known = data.known();
    this.dictionary = ValueOrder.by(texts);
  }

  Comparator<Value> of(int dimension) {
    Comparator<Value> known = orders.get(dimension);
    if (known != null) {
      return known;
    }
    Comparator<Value> read = read(dimension);
    orders.put(dimension, read);
    return read;
  }

  private Comparator<Value> read(int dimension) {
    return switch (plan.dimensions().get(dimension).order()) {
      case Order.ByValue _ -> dictionary;
      case Order.Declared(var texts) -> ValueOrder.declared(texts, dictionary);
      case Order.ByComponents(var of, var direction) -> sorted(dimension, of, direction);
    };
  }

  private Comparator<Value> sorted(
      int dimension, List<Formula.Component> of, ResultRules.Direction direction) {
    Map<Value, Value> ranks = new HashMap<>();
    Comparator<Value> byRank =
        switch (direction) {
          case ASCENDING -> dictionary;
          case DESCENDING -> ValueOrder.descending(dictionary);
        };
    return Comparator.<Value, Boolean>comparing(value -> value instanceof Value.Absent)
        .thenComparing(
            value -> ranks.computeIfAbsent(value, each -> rank(dimension, of, each)), byRank)
        .thenComparing(dictionary);
  }

  /// Returns what a value is sorted by: the least of all its rows, in whatever period; for a value
  /// without rows, the least that is known of it.
  private Value rank(int dimension, List<Formula.Component> of, Value value) {
    List<Value> dimensions =
        new ArrayList<>(Collections.nCopies(plan.dimensions().size(), Value.ABSENT));
    dimensions.set(dimension, value);
    Place place = groups.find(List.of(dimension), dimensions);
    Dataset.Known listed = known.get(dimension);
    Stream<Value> elsewhere =
        listed == null ? Stream.of() : listed.order().getOrDefault(value, List.of()).stream();
    return least(Stream.concat(of.stream().flatMap(each -> inSlots(each, place)), elsewhere));
  }

  private Value least(Stream<Value> values) {
    return values
        .filter(each -> !(each instanceof Value.Absent))
        .min(dictionary)
        .orElse(Value.ABSENT);
  }

  private Stream<Value> inSlots(Formula.Component component, Place place) {
    return IntStream.range(0, plan.time().slots().size())
        .mapToObj(slot -> new Formula.Component(component.fact(), component.component(), slot))
        .map(each -> place.components().get(groups.index().position(each)));
  }
}
