package io.svodka.engine.evaluate;

import io.svodka.model.plan.Formula;
import io.svodka.model.value.Value;
import java.util.List;

/// How a figure comes about in one group.
///
/// @param isNew whether it is growth from nothing, which has no value and is shown as a word
/// @param formula the formula with the names of its aggregates
/// @param numbers the same with their values
/// @param parts the aggregates in it, each once in every group where it is looked at
public record FigureTrace(
    Value value, boolean isNew, String formula, String numbers, List<Part> parts) {
  public FigureTrace {
    parts = List.copyOf(parts);
  }

  /// One aggregate in one group.
  ///
  /// @param name its name, with the comparison or window it is looked at in
  public record Part(String name, Formula.Component component, Place place, Value value) {}
}
