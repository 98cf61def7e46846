package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.RowKeeper;
import io.svodka.engine.query.GroupsOnce.Group;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the rows of a dataset from the rows of its statements, each of which gives a group once.
sealed interface RowAssembly {
  /// Adds a row of a statement.
  ///
  /// @param row dimensions, then the level's bits where every level is covered, then components
  void add(List<Value> row, List<ComponentColumn> given);

  List<Row> rows();

  /// Every row is a group of its own and has all components in their order.
  ///
  /// @param held the rows, all of which are in memory
  record Apart(RowShape shape, GroupsOnce once, HeldRows held, List<Row> rows)
      implements RowAssembly {
    Apart(RowShape shape, GroupsOnce once, HeldRows held) {
      this(shape, once, held, new ArrayList<>());
    }

    @Override
    public void add(List<Value> row, List<ComponentColumn> given) {
      Row made = shape.whole(row, given.size());
      held.add(made);
      once.add(made);
      rows.add(made);
    }

    @Override
    public List<Row> rows() {
      return once.checked(rows);
    }
  }

  /// The same, of which very many rows lie in a file.
  final class Passing implements RowAssembly {
    private final RowShape shape;
    private final GroupsOnce once;
    private final RowKeeper kept = new RowKeeper();

    Passing(RowShape shape, GroupsOnce once) {
      this.shape = shape;
      this.once = once;
    }

    @Override
    public void add(List<Value> row, List<ComponentColumn> given) {
      Row made = shape.whole(row, given.size());
      once.add(made);
      kept.add(made);
    }

    @Override
    public List<Row> rows() {
      return once.checked(kept.rows());
    }
  }

  /// Groups that several statements give are joined by level and dimensions.
  record Joined(RowShape shape, GroupsOnce once, HeldRows held, Map<Group, Components> groups)
      implements RowAssembly {
    Joined(RowShape shape, GroupsOnce once, HeldRows held) {
      this(shape, once, held, new LinkedHashMap<>());
    }

    @Override
    public void add(List<Value> row, List<ComponentColumn> given) {
      Group group = new Group(shape.level(row, given.size()), shape.dimensions(row));
      Components components =
          groups.computeIfAbsent(
              group,
              _ -> {
                held.add(new Row(group.level(), group.dimensions(), row));
                return new Components(shape.ofNoRows(), new BitSet());
              });
      if (!components.take(given, row)) {
        throw once.twice(group.dimensions());
      }
    }

    @Override
    public List<Row> rows() {
      return groups.entrySet().stream()
          .map(
              row ->
                  new Row(row.getKey().level(), row.getKey().dimensions(), row.getValue().values()))
          .toList();
    }
  }

  /// The components of a group, which statements give part by part.
  ///
  /// @param given places of those that are there
  record Components(List<Value> values, BitSet given) {
    /// Returns whether none of them was there before.
    private boolean take(List<ComponentColumn> columns, List<Value> row) {
      int first = row.size() - columns.size();
      for (int i = 0; i < columns.size(); i++) {
        int place = columns.get(i).position();
        if (given.get(place)) {
          return false;
        }
        given.set(place);
        values.set(place, row.get(first + i));
      }
      return true;
    }
  }
}
