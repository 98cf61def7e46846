package io.svodka.compiler.resolve;

import io.svodka.model.plan.Aggregate;

/// An aggregate over rows.
///
/// @param grain whose rows are counted; the aggregate reads them
/// @param time column of the grain's origin that places its rows in time; empty means the model's
///   own axis
public record Leaf(Grain grain, Aggregate aggregate, String time, String name) {
  /// Returns whether another leaf has the same value, whatever it is called.
  public boolean sameAs(Leaf other) {
    return grain.equals(other.grain)
        && aggregate.equals(other.aggregate)
        && time.equals(other.time);
  }

  Leaf on(String column) {
    return new Leaf(grain, aggregate, column, name);
  }

  Leaf over(Aggregate other) {
    return new Leaf(grain, other, time, name);
  }

  Leaf called(String other) {
    return new Leaf(grain, aggregate, time, other);
  }
}
