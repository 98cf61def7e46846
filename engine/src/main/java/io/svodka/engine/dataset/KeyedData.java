package io.svodka.engine.dataset;

import io.svodka.model.value.Value;
import java.util.List;
import java.util.Map;

/// Everything one pack is made of.
///
/// @param key burst key; absent when the report is not burst
/// @param attributes values of the key's attributes, in the order of the plan; empty when the
///   report is not burst
/// @param datasets by query name
public record KeyedData(Value key, List<Value> attributes, Map<String, Dataset> datasets) {
  public KeyedData {
    attributes = List.copyOf(attributes);
    datasets = Map.copyOf(datasets);
  }
}
