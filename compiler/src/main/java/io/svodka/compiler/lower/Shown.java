package io.svodka.compiler.lower;

import io.svodka.compiler.type.Figure;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.MeasurePlan;

/// One entry of `show`.
///
/// @param path the measure as written; empty for an expression
record Shown(
    String name,
    String label,
    String path,
    Figure figure,
    String definition,
    String description,
    Called called,
    Span span) {
  MeasurePlan plan() {
    return new MeasurePlan(name, label, figure.plan(), definition, description);
  }
}
