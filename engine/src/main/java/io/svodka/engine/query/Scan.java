package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset.Coverage;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.QueryPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One pass over the rows of one fact.
///
/// @param slots slots it serves
/// @param alone the one level it is for, where groups overlap and no level follows from another, or
///   where the database groups by one level at a time
record Scan(int fact, List<Integer> slots, Placing placing, List<List<Integer>> alone) {
  Scan(int fact, List<Integer> slots, Placing placing) {
    this(fact, slots, placing, List.of());
  }

  /// How rows get their time buckets.
  sealed interface Placing {
    /// Each row lies in one bucket at most.
    record Once() implements Placing {}

    /// A row is repeated for every window it lies in.
    ///
    /// @param kept calendar dimensions of the levels the windows are for
    record Repeated(List<Integer> kept) implements Placing {}
  }

  /// Whether one scan may group by several levels.
  enum Grouping {
    TOGETHER,
    APART
  }

  /// Returns the scans of a fact.
  static List<Scan> of(int fact, QueryPlan query, QueryTimes times, Grouping grouping) {
    QuerySlots slots = new QuerySlots(query.time().slots(), times);
    List<Scan> scans = new ArrayList<>();
    slots.plain().forEach(group -> scans.add(new Scan(fact, group, new Placing.Once())));
    List<Integer> windowed = slots.windowed();
    if (!windowed.isEmpty()) {
      List<Integer> calendar = times.table().calendar();
      query.levels().stream()
          .map(level -> calendar.stream().filter(level::contains).toList())
          .distinct()
          .forEach(kept -> scans.add(new Scan(fact, windowed, new Placing.Repeated(kept))));
    }
    return grouping == Grouping.TOGETHER && query.facts().get(fact).repeatedBy().isEmpty()
        ? scans
        : scans.stream().flatMap(scan -> scan.apart(query, times)).toList();
  }

  private Stream<Scan> apart(QueryPlan query, QueryTimes times) {
    return levels(query, times).stream()
        .map(level -> new Scan(fact, slots, placing, List.of(level)));
  }

  boolean gives(ComponentColumn column) {
    return column.fact() == fact && slots.contains(column.slot());
  }

  /// Returns the dimensions that some row of the scan holds.
  List<Integer> dimensions(QueryPlan query, QueryTimes times) {
    if (!alone.isEmpty()) {
      return alone.getFirst();
    }
    List<Integer> calendar = times.table().calendar();
    return IntStream.range(0, query.dimensions().size())
        .filter(i -> query.levels().stream().anyMatch(level -> level.contains(i)))
        .filter(
            i ->
                switch (placing) {
                  case Placing.Once() -> true;
                  case Placing.Repeated(var kept) -> !calendar.contains(i) || kept.contains(i);
                })
        .boxed()
        .toList();
  }

  /// Returns the levels that the scan groups by.
  List<List<Integer>> levels(QueryPlan query, QueryTimes times) {
    if (!alone.isEmpty()) {
      return alone;
    }
    if (QuerySql.coverage(query) == Coverage.FINEST) {
      return List.of(dimensions(query, times));
    }
    List<Integer> calendar = times.table().calendar();
    return switch (placing) {
      case Placing.Once() -> query.levels();
      case Placing.Repeated(var kept) ->
          query.levels().stream()
              .filter(level -> calendar.stream().filter(level::contains).toList().equals(kept))
              .toList();
    };
  }
}
