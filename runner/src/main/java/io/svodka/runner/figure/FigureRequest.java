package io.svodka.runner.figure;

import java.util.Map;
import java.util.Set;

/// Which figure is meant.
///
/// @param name a measure that a query shows, such as `revenue`, `summary.revenue`, `revenue at
///   prev`, `change(revenue, prev)` or `growth(revenue, prev)`
/// @param keys the burst key or one of its attributes; empty where the report is not burst
/// @param group values of dimensions; empty means the grand total
public record FigureRequest(String name, Set<String> keys, Map<String, String> group) {
  public FigureRequest {
    keys = Set.copyOf(keys);
    group = Map.copyOf(group);
  }
}
