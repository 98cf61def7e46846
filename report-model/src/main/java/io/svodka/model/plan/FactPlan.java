package io.svodka.model.plan;

import java.time.ZoneId;
import java.util.List;

/// One sub-query: the rows of one model with what they join, aggregated at the query's dimensions.
/// Only joins that keep one row per row occur.
///
/// @param model name of the model the rows mean
/// @param filters conditions that all must hold
/// @param keys the burst key, one expression, or empty when the query is not cut by key
/// @param dimensions one expression for each attribute of the query's dimensions, in their order;
///   calendar dimensions have no expression here, the engine makes their buckets from `time`
public record FactPlan(
    String model,
    String source,
    List<JoinPlan> joins,
    List<RowExpr> filters,
    TimeAxis time,
    List<RowExpr> keys,
    List<RowExpr> dimensions,
    List<Component> components) {
  public FactPlan {
    joins = List.copyOf(joins);
    filters = List.copyOf(filters);
    keys = List.copyOf(keys);
    dimensions = List.copyOf(dimensions);
    components = List.copyOf(components);
  }

  /// A left join that finds at most one row.
  ///
  /// @param alias unique in the fact, such as `partner` or `product.category`
  /// @param on condition over columns of this alias and of earlier ones
  public record JoinPlan(String alias, String source, RowExpr on) {}

  /// What places a row in time.
  public sealed interface TimeAxis {
    /// The rows have no place in time; the query's period does not narrow them.
    record Timeless() implements TimeAxis {}

    record Dated(RowExpr day) implements TimeAxis {}

    /// @param zone zone of the wall time in the column
    record Timed(RowExpr moment, ZoneId zone) implements TimeAxis {}
  }

  /// An aggregate that formulas are made of.
  ///
  /// @param name readable name, such as `revenue` or `average_check.orders`
  public record Component(String name, Aggregate aggregate) {}
}
