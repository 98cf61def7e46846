package io.svodka.engine.evaluate;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Puts the components of groups together while they come. A component is absent where it does not
/// follow from parts: distinct values, and windows of different buckets, which overlap.
final class PartFolding {
  private final ComponentIndex index;
  private final List<Integer> calendar;
  private final List<Value> sums;

  /// By position how many parts count.
  private final int[] counting;

  /// By position the day that an aggregate of one day is taken on.
  private final List<Value> days;

  private List<Value> time = List.of();
  private boolean isOneTime = true;
  private int parts;

  /// @param calendar indexes of the calendar dimensions
  PartFolding(ComponentIndex index, List<Integer> calendar) {
    this.index = index;
    this.calendar = calendar;
    sums = new ArrayList<>(Collections.nCopies(index.size(), Value.ABSENT));
    days = new ArrayList<>(sums);
    counting = new int[index.size()];
  }

  PartFolding add(Place part) {
    List<Value> own = calendar.stream().map(part.dimensions()::get).toList();
    isOneTime &= parts == 0 || own.equals(time);
    time = own;
    parts++;
    for (int position = 0; position < sums.size(); position++) {
      add(position, part);
    }
    return this;
  }

  private void add(int position, Place part) {
    switch (index.aggregate(position)) {
      case Aggregate.AtEdge _ -> ofOneDay(position, part);
      case Aggregate.Sum _ -> {
        Optional<Integer> rows = index.rowsOf(position);
        if (rows.isEmpty() || hasRows(part, rows.get())) {
          count(position, part);
        }
      }
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.SumDistinct _,
          Aggregate.Least _,
          Aggregate.Greatest _,
          Aggregate.Median _,
          Aggregate.Percentile _,
          Aggregate.First _,
          Aggregate.Last _,
          Aggregate.EdgeDay _ ->
          count(position, part);
    }
  }

  private static boolean hasRows(Place part, int rows) {
    return part.components().get(rows) instanceof Value.Decimal(var count) && count.signum() != 0;
  }

  private void count(int position, Place part) {
    Value own = part.components().get(position);
    Value sum =
        counting[position] == 0
            ? own
            : Folding.fold(index.aggregate(position), sums.get(position), own);
    sums.set(position, sum);
    counting[position]++;
  }

  /// Only parts with rows on the first or last day of all of them count.
  private void ofOneDay(int position, Place part) {
    int at = index.dayOf(position);
    Value own = part.components().get(at);
    Value day = Folding.fold(index.aggregate(at), days.get(position), own);
    if (!day.equals(days.get(position))) {
      counting[position] = 0;
      days.set(position, day);
    }
    if (!(own instanceof Value.Absent) && own.equals(day)) {
      count(position, part);
    }
  }

  /// Returns the components of all parts as one.
  List<Value> together() {
    List<Value> together = new ArrayList<>(sums.size());
    for (int position = 0; position < sums.size(); position++) {
      boolean overlaps = index.isWindowed(position) && !isOneTime;
      together.add(overlaps ? Value.ABSENT : at(position));
    }
    return together;
  }

  private Value at(int position) {
    if (counting[position] == 0 || isDayOpen(position)) {
      return Folding.withoutRows(index.aggregate(position));
    }
    return counting[position] > 1 && !index.folds(position) ? Value.ABSENT : sums.get(position);
  }

  /// Whether the day of an aggregate does not follow from parts.
  private boolean isDayOpen(int position) {
    return parts > 1
        && index.aggregate(position) instanceof Aggregate.AtEdge
        && !index.folds(index.dayOf(position));
  }
}
