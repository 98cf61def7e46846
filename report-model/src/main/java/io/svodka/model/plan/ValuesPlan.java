package io.svodka.model.plan;

import java.util.List;

/// The different values of a dimension among the rows of a model.
///
/// @param dimension as written, such as `sales.region`
/// @param filters conditions that all must hold
/// @param order what the values are sorted by, one expression, or empty where they are by value
/// @param keys the burst key of a row, one expression, or empty where rows belong to no key
public record ValuesPlan(
    String dimension,
    String source,
    List<FactPlan.JoinPlan> joins,
    List<RowExpr> filters,
    List<RowExpr> keys,
    RowExpr value,
    List<RowExpr> order) {
  public ValuesPlan {
    joins = List.copyOf(joins);
    filters = List.copyOf(filters);
    keys = List.copyOf(keys);
    order = List.copyOf(order);
  }
}
