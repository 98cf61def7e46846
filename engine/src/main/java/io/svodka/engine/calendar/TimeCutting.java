package io.svodka.engine.calendar;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.TimeTable;
import io.svodka.engine.dataset.TimeTable.Mark;
import io.svodka.engine.dataset.TimeTable.Stretch;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Cuts the periods of a query into buckets. A comparison is cut alike and its pieces are paired
/// with those of the query's own period by their order, never by their dates.
///
/// @param zone decides which hours a day has
public record TimeCutting(Calendar calendar, ZoneId zone) {
  private static final int HOURS_A_DAY = 24;

  /// A calendar dimension of the query.
  private record Axis(int dimension, TimeUnit unit) {}

  /// A piece that no bucket of any axis divides.
  ///
  /// @param numbers for each axis the number of its bucket, or -1 where it has none
  private record Piece(LocalDateTime start, LocalDateTime end, List<Integer> numbers) {}

  /// Returns how the query's time is cut.
  public QueryTimes cut(QueryPlan query, Period period, List<Period> comparisons) {
    List<Axis> axes = axes(query);
    List<Period> ranges = new ArrayList<>();
    ranges.add(period);
    ranges.addAll(comparisons);
    List<Piece> own = axes.isEmpty() ? List.of() : pieces(axes, period);
    List<List<Piece>> paired =
        ranges.stream().map(r -> axes.isEmpty() ? List.<Piece>of() : paired(axes, own, r)).toList();
    List<List<Stretch>> slots = new ArrayList<>();
    for (SlotPlan slot : query.time().slots()) {
      List<Stretch> stretches = new ArrayList<>();
      for (Set<Integer> kept : kept(query, axes)) {
        List<Stretch> plain =
            kept.isEmpty()
                ? List.of(whole(ranges.get(slot.range())))
                : stretches(axes, kept, paired.get(slot.range()), period);
        plain.forEach(each -> stretches.add(windowed(each, slot.window())));
      }
      slots.add(stretches);
    }
    List<Integer> dimensions = axes.stream().map(Axis::dimension).toList();
    return new QueryTimes(period, comparisons, new TimeTable(dimensions, slots));
  }

  private static List<Axis> axes(QueryPlan query) {
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < query.dimensions().size(); i++) {
      DimensionPlan dimension = query.dimensions().get(i);
      switch (dimension.kind()) {
        case Kind.Calendar(var unit) -> axes.add(new Axis(i, unit));
        case Kind.Attribute _ -> {}
      }
    }
    return axes;
  }

  /// Returns the sets of axes, by their place, that some level keeps: also each alone and all
  /// together.
  private static Set<Set<Integer>> kept(QueryPlan query, List<Axis> axes) {
    Set<Set<Integer>> kept = new LinkedHashSet<>();
    kept.add(new TreeSet<>(IntStream.range(0, axes.size()).boxed().toList()));
    kept.add(Set.of());
    IntStream.range(0, axes.size()).forEach(axis -> kept.add(new TreeSet<>(Set.of(axis))));
    for (List<Integer> level : query.levels()) {
      Set<Integer> ofLevel = new TreeSet<>();
      for (int axis = 0; axis < axes.size(); axis++) {
        if (level.contains(axes.get(axis).dimension())) {
          ofLevel.add(axis);
        }
      }
      kept.add(ofLevel);
    }
    return kept;
  }

  private List<Piece> pieces(List<Axis> axes, Period period) {
    List<List<Bucket>> buckets = axes.stream().map(axis -> buckets(period, axis.unit())).toList();
    Set<LocalDateTime> starts = new TreeSet<>();
    buckets.forEach(each -> each.forEach(bucket -> starts.add(bucket.start())));
    List<LocalDateTime> edges = new ArrayList<>(starts);
    edges.add(period.end().atStartOfDay());
    int[] at = new int[axes.size()];
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      List<Integer> numbers = new ArrayList<>();
      for (int axis = 0; axis < at.length; axis++) {
        while (!edges.get(i).isBefore(buckets.get(axis).get(at[axis]).end())) {
          at[axis]++;
        }
        numbers.add(at[axis]);
      }
      pieces.add(new Piece(edges.get(i), edges.get(i + 1), numbers));
    }
    return pieces;
  }

  private record Bucket(LocalDateTime start, LocalDateTime end) {}

  private List<Bucket> buckets(Period period, TimeUnit unit) {
    return switch (unit) {
      case HOUR ->
          calendar.buckets(period, TimeUnit.DAY).stream()
              .flatMap(day -> hours(day.start().atStartOfDay()))
              .toList();
      case DAY, WEEK, MONTH, QUARTER, YEAR, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR ->
          calendar.buckets(period, unit).stream()
              .map(each -> new Bucket(each.start().atStartOfDay(), each.end().atStartOfDay()))
              .toList();
    };
  }

  private static Stream<Bucket> hours(LocalDateTime day) {
    return IntStream.range(0, HOURS_A_DAY)
        .mapToObj(hour -> new Bucket(day.plusHours(hour), day.plusHours(hour + 1L)));
  }

  /// Numbers the pieces of a period like those of the own one. A piece beyond the last own one
  /// belongs to the buckets the last pair lies in, such as 31 January to the month beside February,
  /// and to no other.
  private List<Piece> paired(List<Axis> axes, List<Piece> own, Period period) {
    List<Piece> pieces = pieces(axes, period);
    List<Piece> paired = new ArrayList<>();
    int last = Math.min(own.size(), pieces.size()) - 1;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      List<Integer> numbers =
          i <= last
              ? own.get(i).numbers()
              : beyond(piece.numbers(), pieces.get(last).numbers(), own.get(last).numbers());
      paired.add(new Piece(piece.start(), piece.end(), numbers));
    }
    return paired;
  }

  private static List<Integer> beyond(
      List<Integer> found, List<Integer> lastPaired, List<Integer> lastOwn) {
    return IntStream.range(0, found.size())
        .mapToObj(axis -> found.get(axis).equals(lastPaired.get(axis)) ? lastOwn.get(axis) : -1)
        .toList();
  }

  private List<Stretch> stretches(
      List<Axis> axes, Set<Integer> kept, List<Piece> pieces, Period period) {
    List<List<Bucket>> buckets = axes.stream().map(axis -> buckets(period, axis.unit())).toList();
    List<Stretch> stretches = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Mark> marks = new ArrayList<>();
      for (int axis : kept) {
        int number = piece.numbers().get(axis);
        if (number >= 0 && exists(axes.get(axis), buckets.get(axis).get(number))) {
          Bucket bucket = buckets.get(axis).get(number);
          marks.add(new Mark(axes.get(axis).dimension(), number, value(axes.get(axis), bucket)));
        }
      }
      if (marks.size() == kept.size()) {
        add(new Stretch(marks, piece.start(), piece.end()), stretches);
      }
    }
    return stretches;
  }

  /// Pieces of the same buckets follow one another.
  private static void add(Stretch next, List<Stretch> stretches) {
    boolean continues =
        !stretches.isEmpty()
            && stretches.getLast().marks().equals(next.marks())
            && stretches.getLast().end().equals(next.start());
    LocalDateTime start = continues ? stretches.removeLast().start() : next.start();
    stretches.add(new Stretch(next.marks(), start, next.end()));
  }

  /// Where clocks are put forward an hour is skipped.
  private boolean exists(Axis axis, Bucket bucket) {
    return axis.unit() != TimeUnit.HOUR
        || bucket.start().atZone(zone).toLocalDateTime().equals(bucket.start());
  }

  private static Value value(Axis axis, Bucket bucket) {
    return switch (axis.unit()) {
      case HOUR -> new Value.Moment(bucket.start());
      case DAY, WEEK, MONTH, QUARTER, YEAR, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR ->
          new Value.Bucket(
              new Period(
                  bucket.start().toLocalDate(),
                  bucket.end().toLocalDate(),
                  new Period.Shape.Units(1, axis.unit())));
    };
  }

  private static Stretch whole(Period period) {
    return new Stretch(List.of(), period.start().atStartOfDay(), period.end().atStartOfDay());
  }

  private Stretch windowed(Stretch stretch, SlotPlan.Window window) {
    LocalDateTime end = stretch.end();
    return switch (window) {
      case SlotPlan.Window.None() -> stretch;
      case SlotPlan.Window.Trailing(var count, var unit) ->
          new Stretch(stretch.marks(), calendar.earlier(end, count, unit), end);
      case SlotPlan.Window.ToDate(var unit) ->
          new Stretch(stretch.marks(), calendar.startOf(unit, end.minusNanos(1)), end);
      case SlotPlan.Window.AllTime() ->
          new Stretch(stretch.marks(), Calendar.ALL_TIME.start().atStartOfDay(), end);
    };
  }
}
