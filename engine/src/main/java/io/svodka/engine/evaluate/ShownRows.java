package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which rows of a query are shown: complete trends, `having`, `top` and `limit`.
final class ShownRows {
  private final QueryPlan plan;
  private final QueryTimes times;
  private final Groups groups;
  private final Evaluator evaluator;
  private final PlaceOrder order;

  ShownRows(
      QueryPlan plan, QueryTimes times, Groups groups, Evaluator evaluator, PlaceOrder order) {
    this.plan = plan;
    this.times = times;
    this.groups = groups;
    this.evaluator = evaluator;
    this.order = order;
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
    List<Value> own = row.components().subList(0, groups.index().size() / slots());
    return own.stream()
        .anyMatch(v -> v instanceof Value.Decimal(var number) && number.signum() != 0);
  }

  private int slots() {
    return plan.time().comparisons().size() + 1;
  }

  private List<Place> passing() {
    return all().stream()
        .filter(row -> plan.rules().having().stream().allMatch(c -> evaluator.holds(c, row)))
        .toList();
  }

  private List<Place> all() {
    List<Place> rows = new ArrayList<>(groups.at(groups.finest()));
    int calendar = calendarDimension();
    return calendar < 0 ? rows : completed(rows, calendar);
  }

  private int calendarDimension() {
    for (int i = 0; i < plan.dimensions().size(); i++) {
      if (plan.dimensions().get(i).kind() instanceof DimensionPlan.Kind.Calendar) {
        return i;
      }
    }
    return -1;
  }

  /// A trend has no holes: every combination of the other dimensions gets every bucket.
  private List<Place> completed(List<Place> rows, int calendar) {
    Map<List<Value>, List<Value>> combinations = new LinkedHashMap<>();
    rows.forEach(
        row -> combinations.putIfAbsent(without(row.dimensions(), calendar), row.dimensions()));
    if (plan.dimensions().size() == 1) {
      combinations.putIfAbsent(List.of(Value.ABSENT), List.of(Value.ABSENT));
    }
    Set<List<Value>> wanted = new LinkedHashSet<>();
    for (List<Value> dimensions : combinations.values()) {
      times.buckets().forEach(b -> wanted.add(with(dimensions, calendar, new Value.Bucket(b))));
    }
    return wanted.stream().map(dimensions -> groups.find(groups.finest(), dimensions)).toList();
  }

  private static List<Value> without(List<Value> dimensions, int index) {
    return with(dimensions, index, Value.ABSENT);
  }

  private static List<Value> with(List<Value> dimensions, int index, Value value) {
    List<Value> changed = new ArrayList<>(dimensions);
    changed.set(index, value);
    return changed;
  }
}
