package io.svodka.compiler.lower;

import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import java.util.List;

/// A query whose facts and dimensions are settled. Layout may still ask for levels and comparisons.
record BoundQuery(
    QueryScope scope,
    QueryPlan.Scope reach,
    List<FactPlan> facts,
    List<DimensionPlan> dimensions,
    ResultRules rules) {
  BoundQuery {
    facts = List.copyOf(facts);
    dimensions = List.copyOf(dimensions);
  }
}
