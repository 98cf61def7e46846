package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.RowKeeper;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the rows of a dataset from the rows of its statements.
sealed interface RowAssembly {
  /// Adds a row of a statement.
  ///
  /// @param row dimensions, then the level's bits where every level is covered, then components
  void add(List<Value> row, List<ComponentColumn> given);

  List<Row> rows();

  /// Every row is a group of its own and has all components in their order.
  ///
  /// @param held the rows, all of which are in memory
  record Apart(RowShape shape, HeldRows held, List<Row> rows) implements RowAssembly {
    Apart(RowShape shape, HeldRows held) {
      this(shape, held, new ArrayList<>());
    }

    @Override
    public void add(List<Value> row, List<ComponentColumn> given) {
      Row made = shape.whole(row, given.size());
      held.add(made);
      rows.add(made);
    }
  }

  /// The same, of which very many rows lie in a file.
  final class Passing implements RowAssembly {
    private final RowShape shape;
    private final RowKeeper kept = new RowKeeper();

    Passing(RowShape shape) {
      this.shape = shape;
    }

    @Override
    public void add(List<Value> row, List<ComponentColumn> given) {
      kept.add(shape.whole(row, given.size()));
    }

    @Override
    public List<Row> rows() {
      return kept.rows();
    }
  }

  /// Groups that several statements give are joined by level and dimensions.
  record Joined(RowShape shape, HeldRows held, Map<Group, List<Value>> groups)
      implements RowAssembly {
    Joined(RowShape shape, HeldRows held) {
      this(shape, held, new LinkedHashMap<>());
    }

    @Override
    public void add(List<Value> row, List<ComponentColumn> given) {
      Group group = new Group(shape.level(row, given.size()), shape.dimensions(row));
      List<Value> values =
          groups.computeIfAbsent(
              group,
              _ -> {
                held.add(new Row(group.level(), group.dimensions(), row));
                return shape.ofNoRows();
              });
      int first = row.size() - given.size();
      for (int i = 0; i < given.size(); i++) {
        values.set(given.get(i).position(), row.get(first + i));
      }
    }

    @Override
    public List<Row> rows() {
      return groups.entrySet().stream()
          .map(row -> new Row(row.getKey().level(), row.getKey().dimensions(), row.getValue()))
          .toList();
    }
  }

  /// What rows are joined by.
  record Group(int level, List<Value> dimensions) {}
}
