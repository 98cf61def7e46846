package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// What all datasets of a query have in common.
final class RowShape {
  private final QueryPlan query;
  private final List<Map<Integer, Value>> buckets;
  private final boolean hasBuckets;
  private final boolean hasCalendar;
  private final Map<Long, Integer> levels = new HashMap<>();
  private final List<Value> ofNoRows;

  RowShape(QueryPlan query, QueryTimes times) {
    this.query = query;
    this.buckets = buckets(query, times);
    this.hasBuckets = buckets.stream().anyMatch(each -> !each.isEmpty());
    this.hasCalendar =
        query.dimensions().stream().anyMatch(each -> each.kind() instanceof Kind.Calendar);
    this.ofNoRows = ComponentColumn.of(query).stream().map(ComponentColumn::ofNoRows).toList();
    for (int level = 0; level < query.levels().size(); level++) {
      levels.put(bits(query.levels().get(level)), level);
    }
  }

  /// Returns for each dimension the buckets of the query's period; none for attributes.
  private static List<Map<Integer, Value>> buckets(QueryPlan query, QueryTimes times) {
    return IntStream.range(0, query.dimensions().size())
        .mapToObj(
            i ->
                times.table().calendar().contains(i)
                    ? times.table().buckets(i)
                    : Map.<Integer, Value>of())
        .toList();
  }

  /// Returns a level as databases number it: by one bit for each dimension, set where it is left
  /// out.
  private long bits(List<Integer> level) {
    int count = query.dimensions().size();
    long bits = (1L << count) - 1;
    for (int kept : level) {
      bits &= ~(1L << (count - 1 - kept));
    }
    return bits;
  }

  /// Returns whether some dimension holds buckets.
  boolean hasBuckets() {
    return hasBuckets;
  }

  /// Returns how many dimensions a row starts with.
  int dimensions() {
    return buckets.size();
  }

  private int level(Value bits) {
    if (bits instanceof Value.Decimal(var number)) {
      return Objects.requireNonNull(levels.get(number.longValueExact()));
    }
    throw new IllegalStateException("a level is a number, not " + bits);
  }

  /// Returns the level of a row that has the bits of its level after its dimensions, or has none.
  int level(List<Value> row, int components) {
    int count = dimensions();
    return row.size() > count + components ? level(row.get(count)) : 0;
  }

  /// Returns the dimensions that a row starts with as datasets hold them.
  List<Value> dimensions(List<Value> row) {
    List<Value> dimensions = new ArrayList<>(dimensions());
    for (int i = 0; i < dimensions(); i++) {
      dimensions.add(dimension(row.get(i), i));
    }
    return dimensions;
  }

  private Value dimension(Value value, int index) {
    return switch (query.dimensions().get(index).kind()) {
      case Kind.Attribute _ -> value;
      case Kind.Calendar _ ->
          value instanceof Value.Decimal(var number)
              ? Objects.requireNonNull(buckets.get(index).get(number.intValueExact()))
              : Value.ABSENT;
    };
  }

  /// Returns a row that has all components.
  ///
  /// @param components how many they are
  Dataset.Row whole(List<Value> row, int components) {
    List<Value> dimensions =
        hasCalendar ? dimensions(row) : row.subList(0, query.dimensions().size());
    return new Dataset.Row(
        level(row, components), dimensions, row.subList(row.size() - components, row.size()));
  }

  /// Returns the components of a group before any statement has given some.
  List<Value> ofNoRows() {
    return new ArrayList<>(ofNoRows);
  }
}
