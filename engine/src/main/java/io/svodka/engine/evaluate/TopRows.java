package io.svodka.engine.evaluate;

import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps the largest rows of each group and gathers the others in one row of the rest.
final class TopRows {
  private final Groups groups;
  private final Evaluator evaluator;
  private final PlaceOrder order;
  private final Limit.Top top;

  /// @param order decides between equal rows, and does not depend on where they are printed
  TopRows(Groups groups, Evaluator evaluator, PlaceOrder order, Limit.Top top) {
    this.groups = groups;
    this.evaluator = evaluator;
    this.order = order;
    this.top = top;
  }

  /// Returns the rows that stay, in the order they came; the rest follows the last row of its
  /// group.
  List<Place> of(List<Place> rows) {
    Map<List<Value>, List<Place>> partitions = new LinkedHashMap<>();
    rows.forEach(
        row -> partitions.computeIfAbsent(partition(row), _ -> new ArrayList<>()).add(row));
    List<Place> kept = new ArrayList<>();
    partitions.values().forEach(partition -> kept.addAll(cut(partition)));
    return kept;
  }

  private List<Value> partition(Place row) {
    return top.within().stream().map(row.dimensions()::get).toList();
  }

  /// Returns what each row of the rest stands for.
  List<HiddenRows> hidden(List<Place> rows) {
    Map<List<Value>, List<Place>> partitions = new LinkedHashMap<>();
    rows.forEach(
        row -> partitions.computeIfAbsent(partition(row), _ -> new ArrayList<>()).add(row));
    return partitions.entrySet().stream()
        .map(each -> hidden(each.getKey(), each.getValue()))
        .toList();
  }

  private HiddenRows hidden(List<Value> within, List<Place> partition) {
    Set<Place> largest = largest(partition);
    return new HiddenRows(
        within,
        partition.stream().filter(largest::contains).map(Place::dimensions).toList(),
        partition.stream().filter(row -> !largest.contains(row)).map(Place::dimensions).toList());
  }

  private Set<Place> largest(List<Place> partition) {
    return partition.size() <= top.rows()
        ? new HashSet<>(partition)
        : new HashSet<>(byAmount(partition).subList(0, top.rows()));
  }

  private List<Place> cut(List<Place> partition) {
    if (partition.size() <= top.rows()) {
      return partition;
    }
    Set<Place> largest = largest(partition);
    List<Place> kept = new ArrayList<>(partition.stream().filter(largest::contains).toList());
    if (!top.rest().isEmpty()) {
      kept.add(rest(partition.stream().filter(row -> !largest.contains(row)).toList()));
    }
    return kept;
  }

  private List<Place> byAmount(List<Place> partition) {
    Comparator<Value> largestFirst = ValueOrder.descending(ValueOrder.NATURAL);
    return order.sorted(partition, 0).stream()
        .sorted(Comparator.comparing(row -> evaluator.value(top.by(), row), largestFirst))
        .toList();
  }

  private Place rest(List<Place> hidden) {
    return groups.together(
        Place.Kind.REST, top.within(), dimensions(top, hidden.getFirst()), hidden);
  }

  /// Returns the row of the rest of groups that are not held.
  ///
  /// @param like one of them
  /// @param together their components as one
  static Place rest(Limit.Top top, Place like, List<Value> together) {
    return new Place(Place.Kind.REST, top.within(), dimensions(top, like), together);
  }

  private static List<Value> dimensions(Limit.Top top, Place first) {
    List<Value> dimensions = new ArrayList<>();
    boolean labelled = false;
    for (int i = 0; i < first.dimensions().size(); i++) {
      boolean keeps = top.within().contains(i);
      dimensions.add(keeps ? first.dimensions().get(i) : label(top, labelled));
      labelled |= !keeps;
    }
    return dimensions;
  }

  private static Value label(Limit.Top top, boolean alreadyThere) {
    return alreadyThere ? Value.ABSENT : Value.of(top.rest());
  }
}
