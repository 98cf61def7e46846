package io.svodka.runner.oracle.naive;

import io.svodka.runner.oracle.project.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The time of one query: its period and comparisons, cut by its calendar dimensions. Pieces of a
/// comparison are paired with those of the period by their order.
///
/// @param axes unit of each calendar dimension by its place in `by`
/// @param ranges the period under the empty name, comparisons under theirs
final class Cuts {
  static final String OWN = "";

  private final Days days;
  private final Map<Integer, When.Unit> axes;
  private final Map<String, Days.Range> ranges;
  private final Map<String, List<Piece>> pieces = new HashMap<>();
  private final Map<Asked, Optional<Days.Range>> known = new HashMap<>();

  Cuts(Days days, Map<Integer, When.Unit> axes, Map<String, Days.Range> ranges) {
    this.days = days;
    this.axes = axes;
    this.ranges = ranges;
  }

  private record Asked(String name, Map<Integer, Integer> buckets, When.Window window) {}

  Map<Integer, When.Unit> axes() {
    return axes;
  }

  /// A stretch of days that no axis cuts.
  ///
  /// @param numbers bucket of each axis; -1 for one that the period does not have
  record Piece(LocalDate start, LocalDate end, Map<Integer, Integer> numbers) {}

  private List<Piece> cut(Days.Range range) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    Map<Integer, TreeSet<LocalDate>> buckets = new TreeMap<>();
    axes.forEach((axis, unit) -> buckets.put(axis, new TreeSet<>(days.buckets(range, unit))));
    buckets.values().forEach(starts::addAll);
    List<LocalDate> edges = new ArrayList<>(starts);
    edges.add(range.end());
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      Map<Integer, Integer> numbers = new TreeMap<>();
      for (int axis : axes.keySet()) {
        LocalDate start = edges.get(i);
        numbers.put(axis, buckets.get(axis).headSet(start, true).size() - 1);
      }
      pieces.add(new Piece(edges.get(i), edges.get(i + 1), numbers));
    }
    return pieces;
  }

  /// Returns the pieces of the period, in time order.
  List<Piece> own() {
    return pieces.computeIfAbsent(OWN, name -> cut(ranges.get(name)));
  }

  /// Returns the first day of a bucket of the period.
  LocalDate bucket(int axis, int number) {
    return days.buckets(ranges.get(OWN), axes.get(axis)).get(number);
  }

  private List<Piece> paired(String name) {
    List<Piece> own = own();
    List<Piece> known = pieces.get(name);
    if (known == null) {
      known = paired(own, name);
      pieces.put(name, known);
    }
    return known;
  }

  private List<Piece> paired(List<Piece> own, String name) {
    List<Piece> pieces = cut(ranges.get(name));
    List<Piece> paired = new ArrayList<>();
    int last = Math.min(own.size(), pieces.size()) - 1;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Map<Integer, Integer> numbers = new TreeMap<>();
      for (int axis : axes.keySet()) {
        boolean beside = piece.numbers().get(axis).equals(pieces.get(last).numbers().get(axis));
        numbers.put(
            axis,
            i <= last
                ? own.get(i).numbers().get(axis)
                : beside ? own.get(last).numbers().get(axis) : -1);
      }
      paired.add(new Piece(piece.start(), piece.end(), numbers));
    }
    return paired;
  }

  /// Returns the days that some buckets stand for; none where a comparison has nothing beside them.
  ///
  /// @param name empty for the period itself
  Optional<Days.Range> range(String name, Map<Integer, Integer> buckets, When.Window window) {
    return known.computeIfAbsent(
        new Asked(name, buckets, window),
        _ -> plain(name, buckets).map(range -> widened(range, window)));
  }

  private Optional<Days.Range> plain(String name, Map<Integer, Integer> buckets) {
    if (buckets.isEmpty()) {
      return Optional.of(ranges.get(name));
    }
    List<Piece> found =
        paired(name).stream()
            .filter(
                p ->
                    buckets.entrySet().stream()
                        .allMatch(b -> p.numbers().get(b.getKey()).equals(b.getValue())))
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Days.Range(
                Collections.min(found.stream().map(Piece::start).toList()),
                Collections.max(found.stream().map(Piece::end).toList()),
                new Days.Make.Free()));
  }

  private Days.Range widened(Days.Range range, When.Window window) {
    LocalDate end = range.end();
    LocalDate start =
        switch (window) {
          case When.Window.None() -> range.start();
          case When.Window.Trailing(var count, var unit) -> Days.plus(end, -count, unit);
          case When.Window.ToDate(var unit) -> days.start(unit, end.minusDays(1));
          case When.Window.AllTime() -> LocalDate.of(1, 1, 1);
        };
    return window instanceof When.Window.None
        ? range
        : new Days.Range(start, end, new Days.Make.Free());
  }
}
