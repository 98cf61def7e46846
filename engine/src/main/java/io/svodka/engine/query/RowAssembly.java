package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the rows of a dataset from the rows of its statements. Groups that several statements give
/// are joined by level and dimensions.
final class RowAssembly {
  private final RowShape shape;
  private final Map<Group, List<Value>> rows = new LinkedHashMap<>();

  RowAssembly(RowShape shape) {
    this.shape = shape;
  }

  private record Group(int level, List<Value> dimensions) {}

  /// Adds a row of a statement.
  ///
  /// @param row dimensions, then the level's bits where every level is covered, then components
  void add(List<Value> row, List<ComponentColumn> given) {
    int count = shape.dimensions();
    boolean everyLevel = row.size() > count + given.size();
    int level = everyLevel ? shape.level(row.get(count)) : 0;
    List<Value> values =
        rows.computeIfAbsent(new Group(level, dimensions(row)), _ -> shape.ofNoRows());
    int first = row.size() - given.size();
    for (int i = 0; i < given.size(); i++) {
      values.set(given.get(i).position(), row.get(first + i));
    }
  }

  List<Row> rows() {
    return rows.entrySet().stream()
        .map(row -> new Row(row.getKey().level(), row.getKey().dimensions(), row.getValue()))
        .toList();
  }

  private List<Value> dimensions(List<Value> row) {
    List<Value> dimensions = new ArrayList<>(shape.dimensions());
    for (int i = 0; i < shape.dimensions(); i++) {
      dimensions.add(shape.dimension(row.get(i), i));
    }
    return dimensions;
  }
}
