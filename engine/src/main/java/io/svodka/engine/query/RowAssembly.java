package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Makes the rows of a dataset from the rows of its statements. Groups that several statements give
/// are joined by level and dimensions.
final class RowAssembly {
  private final QueryPlan query;
  private final List<ComponentColumn> columns;
  private final List<Map<Integer, Value>> buckets;
  private final Map<Long, Integer> levels;
  private final Map<Group, List<Value>> rows = new LinkedHashMap<>();

  /// @param buckets for each dimension the buckets of the query's period; empty for attributes
  RowAssembly(QueryPlan query, List<Map<Integer, Value>> buckets) {
    this.query = query;
    this.columns = ComponentColumn.of(query);
    this.buckets = buckets;
    this.levels = levels(query);
  }

  private record Group(int level, List<Value> dimensions) {}

  static List<Map<Integer, Value>> buckets(QueryPlan query, QueryTimes times) {
    return IntStream.range(0, query.dimensions().size())
        .mapToObj(
            i ->
                times.table().calendar().contains(i)
                    ? times.table().buckets(i)
                    : Map.<Integer, Value>of())
        .toList();
  }

  /// Databases tell a level by one bit for each dimension, set where it is left out.
  private static Map<Long, Integer> levels(QueryPlan query) {
    Map<Long, Integer> levels = new HashMap<>();
    for (int level = 0; level < query.levels().size(); level++) {
      levels.put(bits(query, query.levels().get(level)), level);
    }
    return levels;
  }

  /// Returns a level as databases number it.
  static long bits(QueryPlan query, List<Integer> level) {
    int count = query.dimensions().size();
    long bits = (1L << count) - 1;
    for (int kept : level) {
      bits &= ~(1L << (count - 1 - kept));
    }
    return bits;
  }

  /// Adds a row of a statement.
  ///
  /// @param row dimensions, then the level's bits where every level is covered, then components
  void add(List<Value> row, List<ComponentColumn> given) {
    int count = query.dimensions().size();
    boolean everyLevel = row.size() > count + given.size();
    int level = everyLevel ? level(row.get(count)) : 0;
    List<Value> values = rows.computeIfAbsent(new Group(level, dimensions(row)), _ -> ofNoRows());
    int first = row.size() - given.size();
    for (int i = 0; i < given.size(); i++) {
      values.set(columns.indexOf(given.get(i)), row.get(first + i));
    }
  }

  List<Row> rows() {
    return rows.entrySet().stream()
        .map(row -> new Row(row.getKey().level(), row.getKey().dimensions(), row.getValue()))
        .toList();
  }

  private int level(Value bits) {
    if (bits instanceof Value.Decimal(var number)) {
      return Objects.requireNonNull(levels.get(number.longValueExact()));
    }
    throw new IllegalStateException("a level is a number, not " + bits);
  }

  private List<Value> dimensions(List<Value> row) {
    List<Value> dimensions = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
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

  private List<Value> ofNoRows() {
    List<Value> values = new ArrayList<>(columns.size());
    columns.forEach(column -> values.add(column.ofNoRows()));
    return values;
  }
}
