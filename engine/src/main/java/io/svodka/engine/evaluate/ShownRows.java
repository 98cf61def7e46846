package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.TimeTable;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Decides which rows of a query are shown: complete trends, `having`, `top` and `limit`.
final class ShownRows {
  private final QueryPlan plan;
  private final QueryTimes times;
  private final Groups groups;
  private final Evaluator evaluator;
  private final PlaceOrder order;
  private final Map<Integer, List<Value>> known;

  ShownRows(QueryPlan plan, Dataset data, Groups groups, Evaluator evaluator, PlaceOrder order) {
    this.plan = plan;
    this.times = data.times();
    this.known = values(data.known());
    this.groups = groups;
    this.evaluator = evaluator;
    this.order = order;
  }

  private static Map<Integer, List<Value>> values(Map<Integer, Dataset.Known> known) {
    Map<Integer, List<Value>> values = new HashMap<>();
    known.forEach((dimension, each) -> values.put(dimension, each.values()));
    return values;
  }

  List<Place> rows(int grouped) {
    List<Place> rows = order.sorted(passing(), grouped);
    for (Limit limit : plan.rules().limits()) {
      rows =
          switch (limit) {
            case Limit.First(var count) -> rows.subList(0, Math.min(count, rows.size()));
            case Limit.Top top -> new TopRows(groups, evaluator, top).of(rows);
          };
    }
    return List.copyOf(rows);
  }

  List<Place> axis(List<Integer> dimensions) {
    List<Integer> level = dimensions.stream().sorted().toList();
    List<Place> places =
        passing().stream().map(row -> groups.find(level, row.dimensions())).distinct().toList();
    return order.along(places, dimensions);
  }

  /// Returns how many rows with figures of the period are in no shown row.
  int hidden() {
    List<Place> passing = passing();
    Set<Place> shown = new HashSet<>(rows(0));
    boolean restShown = shown.stream().anyMatch(row -> row.kind() == Place.Kind.REST);
    Set<Place> covered = restShown ? new HashSet<>(passing) : shown;
    return (int) all().stream().filter(row -> !covered.contains(row) && speaks(row)).count();
  }

  /// Whether a row has a figure in the query's own period, not in a comparison only.
  private boolean speaks(Place row) {
    return IntStream.range(0, groups.index().width())
        .filter(position -> !groups.index().orders(position))
        .mapToObj(row.components()::get)
        .anyMatch(v -> v instanceof Value.Decimal(var number) && number.signum() != 0);
  }

  private List<Place> passing() {
    if (plan.rules().having().isEmpty()) {
      return all();
    }
    return all().stream()
        .filter(row -> plan.rules().having().stream().allMatch(c -> evaluator.holds(c, row)))
        .toList();
  }

  private List<Place> all() {
    List<Place> rows = new ArrayList<>(groups.at(groups.finest()));
    return times.table().calendar().isEmpty() && known.isEmpty() ? rows : completed(rows);
  }

  /// A trend has no holes: every combination of the other dimensions gets every bucket, and each
  /// value that is wanted in any case.
  private List<Place> completed(List<Place> rows) {
    List<Integer> calendar = times.table().calendar();
    Set<List<Value>> combinations =
        new CompleteGroups(known, plan.dimensions().size(), calendar).of(rows);
    if (calendar.isEmpty()) {
      return combinations.stream()
          .map(dimensions -> groups.find(groups.finest(), dimensions))
          .toList();
    }
    List<List<TimeTable.Mark>> places = times.table().places();
    return combinations.stream()
        .flatMap(dimensions -> places.stream().map(place -> with(dimensions, place)))
        .map(dimensions -> groups.find(groups.finest(), dimensions))
        .toList();
  }

  private static List<Value> with(List<Value> dimensions, List<TimeTable.Mark> place) {
    List<Value> changed = new ArrayList<>(dimensions);
    place.forEach(mark -> changed.set(mark.dimension(), mark.value()));
    return changed;
  }
}
