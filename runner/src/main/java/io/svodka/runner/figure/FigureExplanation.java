package io.svodka.runner.figure;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.evaluate.FigureTrace;
import io.svodka.engine.query.FigureRows;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.Value;
import java.time.ZoneId;
import java.util.List;

/// How a figure comes about.
///
/// @param name the figure as it was asked for
/// @param key burst key; absent where the report is not burst or the query the same for all
/// @param dimensions one value for each dimension of the query; absent where all are taken together
/// @param parts the aggregates in the formula
public record FigureExplanation(
    String name,
    QueryPlan query,
    MeasurePlan measure,
    Value key,
    List<Value> dimensions,
    Days days,
    FigureTrace trace,
    List<Behind> parts) {
  public FigureExplanation {
    dimensions = List.copyOf(dimensions);
    parts = List.copyOf(parts);
  }

  /// The days of the query and the zone that says when they begin: that of the key, where it has
  /// one.
  public record Days(QueryTimes times, ZoneId zone) {}

  /// An aggregate and the rows it is taken over.
  ///
  /// @param model whose rows they are
  public record Behind(FigureTrace.Part part, String model, Aggregate aggregate, FigureRows rows) {}
}
