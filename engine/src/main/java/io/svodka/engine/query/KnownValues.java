package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The listed values of a dimension by burst key.
///
/// @param byKey by key each value, with everything that its rows are sorted by; a key sees nothing
///   of another's
record KnownValues(Map<Value, Map<Value, List<Value>>> byKey) {

  /// @param rows the key where the plan has one, the value, and what it is sorted by
  static KnownValues of(ValuesPlan plan, List<List<Value>> rows) {
    Map<Value, Map<Value, List<Value>>> byKey = new HashMap<>();
    int at = plan.keys().size();
    for (List<Value> row : rows) {
      Value value = row.get(at);
      if (!value.equals(Value.ABSENT)) {
        Value key = at > 0 ? row.getFirst() : Value.ABSENT;
        byKey
            .computeIfAbsent(key, _ -> new LinkedHashMap<>())
            .computeIfAbsent(value, _ -> new ArrayList<>())
            .addAll(row.subList(at + 1, row.size()));
      }
    }
    return new KnownValues(byKey);
  }

  /// Returns the values of some keys together.
  Dataset.Known of(List<Value> keys) {
    Map<Value, List<Value>> orders = new LinkedHashMap<>();
    for (Value key : keys) {
      byKey
          .getOrDefault(key, Map.of())
          .forEach(
              (value, order) ->
                  orders.computeIfAbsent(value, _ -> new ArrayList<>()).addAll(order));
    }
    return new Dataset.Known(List.copyOf(orders.keySet()), orders);
  }
}
