package io.svodka.compiler.resolve;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.value.Unit;

/// An aggregate over rows.
///
/// @param grain whose rows are counted; the aggregate reads them
/// @param money in which currency it counts; no money where nobody says
/// @param time column of the grain's origin that places its rows in time; empty means the model's
///   own axis
public record Leaf(Grain grain, Aggregate aggregate, String time, String name, Unit money) {
  public Leaf(Grain grain, Aggregate aggregate, String time, String name) {
    this(grain, aggregate, time, name, Unit.PLAIN);
  }

  /// Returns whether another leaf has the same value, whatever it is called.
  public boolean sameAs(Leaf other) {
    return grain.equals(other.grain)
        && aggregate.equals(other.aggregate)
        && time.equals(other.time)
        && money.equals(other.money);
  }

  Leaf on(String column) {
    return new Leaf(grain, aggregate, column, name, money);
  }

  Leaf over(Aggregate other) {
    return new Leaf(grain, other, time, name, money);
  }

  Leaf called(String other) {
    return new Leaf(grain, aggregate, time, other, money);
  }

  /// Returns an aggregate of values as money; what already is, and what counts rows, stays.
  Leaf in(Unit currency) {
    boolean counts =
        switch (aggregate) {
          case Aggregate.CountRows _,
              Aggregate.CountPresent _,
              Aggregate.CountDistinct _,
              Aggregate.EdgeDay _ ->
              true;
          case Aggregate.AtEdge(_, var of) -> over(of).in(currency).money().equals(money);
          case Aggregate.Sum _,
              Aggregate.SumDistinct _,
              Aggregate.Least _,
              Aggregate.Greatest _,
              Aggregate.Median _,
              Aggregate.Percentile _,
              Aggregate.First _,
              Aggregate.Last _ ->
              false;
        };
    return counts || !money.equals(Unit.PLAIN)
        ? this
        : new Leaf(grain, aggregate, time, name, currency);
  }
}
