package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.HeldRows.Need;
import io.svodka.engine.dataset.TimeTable;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rows of a query before any of them is hidden: groups with data, complete trends, and values
/// that are wanted in any case.
final class AllRows {
  private final Groups groups;
  private final TimeTable table;
  private final Map<Integer, List<Value>> known = new HashMap<>();
  private final int dimensions;
  private Optional<List<Place>> rows = Optional.empty();
  private Optional<Set<Place>> members = Optional.empty();

  /// @param known by dimension the values that are wanted in any case
  /// @param dimensions how many the query has
  AllRows(Groups groups, TimeTable table, Map<Integer, Dataset.Known> known, int dimensions) {
    this.groups = groups;
    this.table = table;
    known.forEach((dimension, each) -> this.known.put(dimension, each.values()));
    this.dimensions = dimensions;
  }

  Groups groups() {
    return groups;
  }

  /// Few queries ask, and rows are dear to tell apart.
  boolean contains(Place place) {
    if (isLong()) {
      return groups.isOfData(place);
    }
    Set<Place> known = members.orElseGet(() -> new HashSet<>(list()));
    members = Optional.of(known);
    return known.contains(place);
  }

  /// Returns all rows, each once.
  List<Place> list() {
    List<Place> known = rows.orElseGet(() -> List.copyOf(find()));
    rows = Optional.of(known);
    return known;
  }

  /// Returns whether there are too many rows to hold them all in memory, and no others than those
  /// with data.
  boolean isLong() {
    return groups.isLong() && dimensions > 0 && table.calendar().isEmpty() && known.isEmpty();
  }

  /// Returns all rows, each once; of many rows a few at a time.
  Iterable<Place> each() {
    return isLong() ? groups.each() : list();
  }

  /// A query without groups has one row, whether there is data or not.
  private List<Place> find() {
    if (dimensions == 0) {
      return List.of(groups.find(groups.finest(), List.of()));
    }
    List<Place> withData = new ArrayList<>();
    groups.each().forEach(withData::add);
    return table.calendar().isEmpty() && known.isEmpty() ? withData : completed(withData);
  }

  /// A trend has no holes: every combination of the other dimensions gets every bucket, and each
  /// value that is wanted in any case.
  private List<Place> completed(List<Place> withData) {
    HeldRows held = groups.held(known.isEmpty() ? Need.TREND : Need.EMPTY_GROUPS);
    Set<List<Value>> combinations =
        new CompleteGroups(known, dimensions, table.calendar()).of(withData, held);
    if (table.calendar().isEmpty()) {
      return combinations.stream().map(values -> groups.find(groups.finest(), values)).toList();
    }
    List<List<TimeTable.Mark>> places = table.places();
    return combinations.stream()
        .flatMap(values -> places.stream().map(place -> with(values, place)))
        .map(values -> groups.find(groups.finest(), values))
        .peek(place -> held.addShared(dimensions + place.components().size()))
        .toList();
  }

  private static List<Value> with(List<Value> values, List<TimeTable.Mark> place) {
    List<Value> changed = new ArrayList<>(values);
    place.forEach(mark -> changed.set(mark.dimension(), mark.value()));
    return changed;
  }
}
