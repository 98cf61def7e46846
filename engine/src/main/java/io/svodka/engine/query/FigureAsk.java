package io.svodka.engine.query;

import io.svodka.model.plan.Formula;
import io.svodka.model.value.Value;
import java.util.List;

/// Which rows are asked for: those that one aggregate of a query is taken over in one group.
///
/// @param query name of the query
/// @param kept ascending indexes of the dimensions that the group's level keeps
/// @param dimensions one value for each dimension of the query; absent where not kept
/// @param key burst key; absent where the query is not cut by key
public record FigureAsk(
    String query,
    Formula.Component component,
    List<Integer> kept,
    List<Value> dimensions,
    Value key) {
  public FigureAsk {
    kept = List.copyOf(kept);
    dimensions = List.copyOf(dimensions);
  }
}
