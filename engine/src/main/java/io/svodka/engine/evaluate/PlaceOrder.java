package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.engine.dataset.LongSort;
import io.svodka.engine.dataset.RowFile;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Orders rows so that groups stay together: outer groups first, each ordered by the sort keys at
/// its own level, ties by the dimensions.
final class PlaceOrder {
  private final QueryPlan plan;
  private final Groups groups;
  private final Evaluator evaluator;
  private final DimensionOrder dimensions;

  PlaceOrder(QueryPlan plan, Groups groups, Evaluator evaluator, DimensionOrder dimensions) {
    this.plan = plan;
    this.groups = groups;
    this.evaluator = evaluator;
    this.dimensions = dimensions;
  }

  /// Returns rows in print order when the first `grouped` dimensions head groups.
  List<Place> sorted(List<Place> rows, int grouped) {
    if (plan.rules().sort().isEmpty()) {
      List<Comparator<Value>> orders =
          IntStream.range(0, plan.dimensions().size()).mapToObj(dimensions::of).toList();
      List<Place> sorted = new ArrayList<>(rows);
      sorted.sort((left, right) -> byDimensions(orders, left, right));
      return sorted;
    }
    List<Keyed> keyed = rows.stream().map(row -> keyed(row, grouped)).toList();
    Comparator<Keyed> order = comparator(grouped);
    return keyed.stream().sorted(order).map(Keyed::row).toList();
  }

  /// Without sort keys groups stay together by themselves, however many dimensions head them.
  private static int byDimensions(List<Comparator<Value>> orders, Place left, Place right) {
    for (int i = 0; i < orders.size(); i++) {
      int order = orders.get(i).compare(left.dimensions().get(i), right.dimensions().get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /// Returns what [#sorted] does, of rows that are too many to hold them in memory.
  Iterable<Place> sortedInFile(Iterable<Place> rows, int grouped) {
    Iterator<Place> all = rows.iterator();
    if (!all.hasNext()) {
      return List.of();
    }
    Place like = all.next();
    LongSort<Keyed> sort =
        new LongSort<>(
            row -> keyed(place(row, like), grouped),
            each -> new Row(0, each.row().dimensions(), each.row().components()),
            comparator(grouped));
    Stream<Place> each = StreamSupport.stream(rows.spliterator(), false);
    RowFile sorted = sort.of(each.map(row -> keyed(row, grouped)).iterator());
    return () -> sorted.stream().map(row -> place(row, like)).iterator();
  }

  private static Place place(Row row, Place like) {
    return new Place(like.kind(), like.kept(), row.dimensions(), row.components());
  }

  /// Compares two rows by their places in print, as [#sorted] does.
  int compare(Place left, Place right, int grouped) {
    return comparator(grouped).compare(keyed(left, grouped), keyed(right, grouped));
  }

  /// Returns groups in the order of some dimensions, outermost first: by the sort keys at the level
  /// of each, then by its values.
  List<Place> along(List<Place> places, List<Integer> dimensions) {
    return places.stream()
        .map(place -> new Keyed(place, keysAlong(place, dimensions)))
        .sorted(orderAlong(dimensions))
        .map(Keyed::row)
        .toList();
  }

  private List<List<Value>> keysAlong(Place place, List<Integer> dimensions) {
    return IntStream.rangeClosed(1, dimensions.size())
        .mapToObj(count -> dimensions.subList(0, count).stream().sorted().toList())
        .map(level -> sortValues(groups.find(level, place.dimensions())))
        .toList();
  }

  private Comparator<Keyed> orderAlong(List<Integer> along) {
    Comparator<Keyed> order = (_, _) -> 0;
    for (int i = 0; i < along.size(); i++) {
      int dimension = along.get(i);
      order =
          order
              .thenComparing(sortKeys(i))
              .thenComparing(
                  keyed -> keyed.row().dimensions().get(dimension), dimensions.of(dimension));
    }
    return order;
  }

  private record Keyed(Place row, List<List<Value>> keys) {}

  private Keyed keyed(Place row, int grouped) {
    if (grouped == 0) {
      return new Keyed(row, List.of(sortValues(row)));
    }
    List<List<Value>> keys = new ArrayList<>();
    for (int count = 1; count <= grouped; count++) {
      Place group = groups.find(IntStream.range(0, count).boxed().toList(), row.dimensions());
      keys.add(sortValues(group));
    }
    keys.add(sortValues(row));
    return new Keyed(row, keys);
  }

  private List<Value> sortValues(Place place) {
    return plan.rules().sort().isEmpty()
        ? List.of()
        : plan.rules().sort().stream().map(key -> evaluator.value(key.by(), place)).toList();
  }

  private Comparator<Keyed> comparator(int grouped) {
    Comparator<Keyed> order = (_, _) -> 0;
    for (int level = 0; level <= grouped; level++) {
      order = order.thenComparing(sortKeys(level)).thenComparing(dimensions(level, grouped));
    }
    return order;
  }

  private Comparator<Keyed> sortKeys(int level) {
    Comparator<Keyed> order = (_, _) -> 0;
    List<ResultRules.SortKey> keys = plan.rules().sort();
    for (int i = 0; i < keys.size(); i++) {
      int key = i;
      order =
          order.thenComparing(keyed -> keyed.keys().get(level).get(key), direction(keys.get(i)));
    }
    return order;
  }

  private Comparator<Value> direction(ResultRules.SortKey key) {
    Comparator<Value> order =
        key.by() instanceof Formula.Dimension(int index)
            ? this.dimensions.of(index)
            : ValueOrder.NATURAL;
    return switch (key.direction()) {
      case ASCENDING -> order;
      case DESCENDING -> ValueOrder.descending(order);
    };
  }

  private Comparator<Keyed> dimensions(int level, int grouped) {
    Comparator<Keyed> order = (_, _) -> 0;
    int from = level == grouped ? grouped : level;
    int to = level == grouped ? plan.dimensions().size() : level + 1;
    for (int i = from; i < to; i++) {
      int dimension = i;
      order =
          order.thenComparing(
              keyed -> keyed.row().dimensions().get(dimension), this.dimensions.of(dimension));
    }
    return order;
  }
}
