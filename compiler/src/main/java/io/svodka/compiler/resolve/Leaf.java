package io.svodka.compiler.resolve;

import io.svodka.model.plan.Aggregate;

/// An aggregate over the rows of a model.
///
/// @param time column that places its rows in time; empty means the model's own axis
public record Leaf(Model model, Aggregate aggregate, String time, String name) {

  /// Returns whether another leaf has the same value, whatever it is called.
  public boolean sameAs(Leaf other) {
    return model == other.model && aggregate.equals(other.aggregate) && time.equals(other.time);
  }

  Leaf on(String column) {
    return new Leaf(model, aggregate, column, name);
  }

  Leaf over(Aggregate other) {
    return new Leaf(model, other, time, name);
  }
}
