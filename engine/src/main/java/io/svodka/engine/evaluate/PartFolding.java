package io.svodka.engine.evaluate;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Puts the components of groups together.
record PartFolding(ComponentIndex index, List<Integer> calendar) {

  /// Returns the components of all parts as one. A component is absent where it does not follow
  /// from parts: distinct values, and windows of different buckets, which overlap.
  List<Value> together(List<Place> parts) {
    boolean sameTime = parts.stream().map(this::time).distinct().count() <= 1;
    List<Value> sum = new ArrayList<>(index.size());
    for (int position = 0; position < index.size(); position++) {
      boolean overlap = index.isWindowed(position) && !sameTime;
      sum.add(overlap ? Value.ABSENT : foldAt(position, parts));
    }
    return sum;
  }

  private List<Value> time(Place place) {
    return calendar.stream().map(place.dimensions()::get).toList();
  }

  private Value foldAt(int position, List<Place> parts) {
    Aggregate aggregate = index.aggregate(position);
    List<Place> counting = counting(position, parts);
    if (counting.size() > 1 && !index.folds(position)) {
      return Value.ABSENT;
    }
    return counting.stream()
        .map(part -> part.components().get(position))
        .reduce((left, right) -> Folding.fold(aggregate, left, right))
        .orElseGet(() -> Folding.withoutRows(aggregate));
  }

  private List<Place> counting(int position, List<Place> parts) {
    return switch (index.aggregate(position)) {
      case Aggregate.AtEdge edge -> ofOneDay(position, edge, parts);
      case Aggregate.Sum sum ->
          index
              .rowsOf(position, sum)
              .map(rows -> parts.stream().filter(part -> hasRows(part, rows)).toList())
              .orElse(parts);
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
          parts;
    };
  }

  private static boolean hasRows(Place part, int rows) {
    return part.components().get(rows) instanceof Value.Decimal(var count) && count.signum() != 0;
  }

  /// Only parts with rows on the last day of all of them count.
  private List<Place> ofOneDay(int position, Aggregate.AtEdge edge, List<Place> parts) {
    int at = index.dayOf(position, edge);
    Value day = foldAt(at, parts);
    return day instanceof Value.Absent
        ? List.of()
        : parts.stream().filter(part -> part.components().get(at).equals(day)).toList();
  }
}
