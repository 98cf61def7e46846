package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The groups of one dataset at any level. A level that has no rows of its own is folded from the
/// finest one, once.
final class Groups {
  private final ComponentIndex index;
  private final List<Integer> finest;
  private final Map<List<Integer>, Map<List<Value>, Place>> levels = new HashMap<>();

  Groups(QueryPlan plan, Dataset data) {
    index = new ComponentIndex(plan);
    finest = plan.levels().getFirst();
    levels.put(finest, new LinkedHashMap<>());
    if (data.coverage() == Dataset.Coverage.EVERY_LEVEL) {
      plan.levels().forEach(level -> levels.put(level, new LinkedHashMap<>()));
    }
    data.rows().forEach(row -> add(plan.levels().get(row.level()), row));
  }

  private void add(List<Integer> level, Dataset.Row row) {
    Place place = new Place(Place.Kind.GROUP, level, row.dimensions(), row.components());
    levels.computeIfAbsent(level, _ -> new LinkedHashMap<>()).put(key(place.dimensions()), place);
  }

  List<Integer> finest() {
    return finest;
  }

  ComponentIndex index() {
    return index;
  }

  /// Returns the groups with data at a level.
  Collection<Place> at(List<Integer> level) {
    return level(level).values();
  }

  /// Returns the group of these dimension values at a level; one without rows when there is no
  /// data.
  Place find(List<Integer> level, List<Value> dimensions) {
    List<Value> kept = narrow(dimensions, level);
    Place found = level(level).get(key(kept));
    return found != null ? found : new Place(Place.Kind.GROUP, level, kept, index.withoutRows());
  }

  /// Returns the groups as one, with the components that follow from parts.
  Place together(Place.Kind kind, List<Integer> level, List<Value> dimensions, List<Place> parts) {
    List<Value> sum = new ArrayList<>(index.withoutRows());
    for (int position = 0; position < index.size(); position++) {
      sum.set(position, foldAt(position, parts));
    }
    return new Place(kind, level, dimensions, sum);
  }

  private Value foldAt(int position, List<Place> parts) {
    if (parts.size() == 1) {
      return parts.getFirst().components().get(position);
    }
    return parts.stream()
        .map(part -> part.components().get(position))
        .reduce((left, right) -> Folding.fold(index.aggregate(position), left, right))
        .orElseGet(() -> Folding.withoutRows(index.aggregate(position)));
  }

  private Map<List<Value>, Place> level(List<Integer> level) {
    Map<List<Value>, Place> known = levels.get(level);
    return known != null ? known : foldTo(level);
  }

  private Map<List<Value>, Place> foldTo(List<Integer> level) {
    Map<List<Value>, List<Place>> parts = new LinkedHashMap<>();
    for (Place place : level(finest).values()) {
      parts
          .computeIfAbsent(key(narrow(place.dimensions(), level)), _ -> new ArrayList<>())
          .add(place);
    }
    Map<List<Value>, Place> folded = new LinkedHashMap<>();
    parts.forEach(
        (key, places) -> {
          List<Value> dimensions = narrow(places.getFirst().dimensions(), level);
          folded.put(key, together(Place.Kind.GROUP, level, dimensions, places));
        });
    levels.put(level, folded);
    return folded;
  }

  private static List<Value> narrow(List<Value> dimensions, List<Integer> level) {
    List<Value> kept = new ArrayList<>(dimensions.size());
    for (int i = 0; i < dimensions.size(); i++) {
      kept.add(level.contains(i) ? dimensions.get(i) : Value.ABSENT);
    }
    return kept;
  }

  /// Numbers that are equal are one group however many zeros they were written with.
  private static List<Value> key(List<Value> dimensions) {
    return dimensions.stream()
        .map(
            value ->
                value instanceof Value.Decimal(BigDecimal number)
                    ? Value.of(number.stripTrailingZeros())
                    : value)
        .toList();
  }
}
