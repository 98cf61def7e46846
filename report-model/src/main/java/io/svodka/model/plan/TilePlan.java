package io.svodka.model.plan;

import java.util.List;

/// A key figure with what it is compared with.
///
/// @param target the aim; one entry or empty
/// @param trend the figure over time; one entry or empty
public record TilePlan(
    String label,
    FigurePlan figure,
    List<DeltaPlan> deltas,
    List<TargetPlan> target,
    List<TrendPlan> trend) {
  public TilePlan {
    deltas = List.copyOf(deltas);
    target = List.copyOf(target);
    trend = List.copyOf(trend);
  }

  /// A key figure that stands alone.
  public TilePlan(String label, FigurePlan figure) {
    this(label, figure, List.of(), List.of(), List.of());
  }

  /// @param query the query whose rows are the points
  /// @param dimension its calendar dimension
  public record TrendPlan(String query, int dimension, FigurePlan figure) {}

  /// @param comparison index into the query's comparisons
  /// @param change growth in percent, or points for a figure that is a percent itself
  public record DeltaPlan(int comparison, FigurePlan change, FigurePlan before) {}

  public record TargetPlan(String label, FigurePlan aim) {}
}
