package io.svodka.model.plan;

import java.util.List;

/// A key figure with what it is compared with.
///
/// @param target the aim; one entry or empty
public record TilePlan(
    String label, FigurePlan figure, List<DeltaPlan> deltas, List<TargetPlan> target) {
  public TilePlan {
    deltas = List.copyOf(deltas);
    target = List.copyOf(target);
  }

  /// @param comparison index into the query's comparisons
  /// @param change growth in percent, or points for a figure that is a percent itself
  public record DeltaPlan(int comparison, FigurePlan change, FigurePlan before) {}

  public record TargetPlan(String label, FigurePlan aim) {}
}
