package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The listed values of a dimension by burst key.
///
/// @param orders by value everything that rows with it are sorted by
record KnownValues(Map<Value, Set<Value>> byKey, Map<Value, List<Value>> orders) {

  /// @param rows the key where the plan has one, the value, and what it is sorted by
  static KnownValues of(ValuesPlan plan, List<List<Value>> rows) {
    Map<Value, Set<Value>> byKey = new HashMap<>();
    Map<Value, List<Value>> orders = new HashMap<>();
    int at = plan.keys().size();
    for (List<Value> row : rows) {
      Value value = row.get(at);
      if (!value.equals(Value.ABSENT)) {
        Value key = at > 0 ? row.getFirst() : Value.ABSENT;
        byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value);
        row.subList(at + 1, row.size())
            .forEach(order -> orders.computeIfAbsent(value, _ -> new ArrayList<>()).add(order));
      }
    }
    return new KnownValues(byKey, orders);
  }

  /// Returns the values of some keys together.
  Dataset.Known of(List<Value> keys) {
    List<Value> values =
        keys.stream()
            .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
            .distinct()
            .toList();
    return new Dataset.Known(values, orders);
  }
}
