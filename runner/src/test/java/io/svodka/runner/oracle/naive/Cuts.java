package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.When;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
  private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * 60);
  static final String OWN = "";

  private final Days days;
  private final Map<Integer, When.Unit> axes;
  private final Map<String, Days.Range> ranges;
  private final Map<String, List<Piece>> pieces = new HashMap<>();
  private final Map<Asked, Optional<Span>> known = new HashMap<>();

  Cuts(Days days, Map<Integer, When.Unit> axes, Map<String, Days.Range> ranges) {
    this.days = days;
    this.axes = axes;
    this.ranges = ranges;
  }

  private record Asked(String name, Map<Integer, Integer> buckets, When.Window window) {}

  Map<Integer, When.Unit> axes() {
    return axes;
  }

  /// A stretch of time; all of it where it has no limits.
  record Span(LocalDateTime start, LocalDateTime end, Days.Make make) {
    boolean holds(LocalDateTime time) {
      return !time.isBefore(start) && time.isBefore(end);
    }

    boolean isEverything() {
      return make instanceof Days.Make.Always;
    }

    /// Returns how many days it has, parts of them included.
    BigDecimal days() {
      return BigDecimal.valueOf(Duration.between(start, end).toMinutes())
          .divide(MINUTES_OF_DAY, MathContext.DECIMAL128);
    }
  }

  /// A stretch of time that no axis cuts.
  ///
  /// @param numbers bucket of each axis; -1 for one that the period does not have
  record Piece(LocalDateTime start, LocalDateTime end, Map<Integer, Integer> numbers) {}

  private List<Piece> cut(Days.Range range) {
    TreeSet<LocalDateTime> starts = new TreeSet<>();
    Map<Integer, TreeSet<LocalDateTime>> buckets = new TreeMap<>();
    axes.forEach((axis, unit) -> buckets.put(axis, new TreeSet<>(days.buckets(range, unit))));
    buckets.values().forEach(starts::addAll);
    List<LocalDateTime> edges = new ArrayList<>(starts);
    edges.add(range.end().atStartOfDay());
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      Map<Integer, Integer> numbers = new TreeMap<>();
      for (int axis : axes.keySet()) {
        LocalDateTime start = edges.get(i);
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

  /// Returns the pieces that rows are printed for: an hour that is skipped is none.
  List<Piece> printed() {
    return axes.containsValue(When.Unit.HOUR)
        ? own().stream().filter(piece -> days.exists(piece.start())).toList()
        : own();
  }

  /// Returns what a bucket of the period starts with.
  Value bucket(int axis, int number) {
    LocalDateTime start = days.buckets(ranges.get(OWN), axes.get(axis)).get(number);
    return axes.get(axis) == When.Unit.HOUR
        ? new Value.Moment(start)
        : Value.of(start.toLocalDate());
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
  Optional<Span> range(String name, Map<Integer, Integer> buckets, When.Window window) {
    return known.computeIfAbsent(
        new Asked(name, buckets, window),
        _ -> plain(name, buckets).map(range -> widened(range, window)));
  }

  private Optional<Span> plain(String name, Map<Integer, Integer> buckets) {
    if (buckets.isEmpty()) {
      Days.Range range = ranges.get(name);
      return Optional.of(
          new Span(range.start().atStartOfDay(), range.end().atStartOfDay(), range.make()));
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
            new Span(
                Collections.min(found.stream().map(Piece::start).toList()),
                Collections.max(found.stream().map(Piece::end).toList()),
                new Days.Make.Free()));
  }

  private Span widened(Span range, When.Window window) {
    LocalDateTime end = range.end();
    LocalDateTime start =
        switch (window) {
          case When.Window.None() -> range.start();
          case When.Window.Trailing(var count, var unit) ->
              Days.plus(end.toLocalDate(), -count, unit).atTime(end.toLocalTime());
          case When.Window.ToDate(var unit) ->
              days.start(unit, end.minusNanos(1).toLocalDate()).atStartOfDay();
          case When.Window.AllTime() -> LocalDate.of(1, 1, 1).atStartOfDay();
        };
    return window instanceof When.Window.None ? range : new Span(start, end, new Days.Make.Free());
  }
}
