package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.HeldRows;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which combinations of dimension values have a row: those with data, and where all values of a
/// dimension are wanted, each of them beside what the other dimensions have.
///
/// @param known by dimension the values that are wanted in any case
/// @param count how many dimensions the query has
/// @param calendar indexes of the calendar dimensions, whose values stay open
record CompleteGroups(Map<Integer, List<Value>> known, int count, List<Integer> calendar) {
  /// @param held counts the combinations
  Set<List<Value>> of(List<Place> rows, HeldRows held) {
    Set<List<Value>> wanted = new LinkedHashSet<>();
    Set<List<Value>> fixed = new LinkedHashSet<>();
    for (Place row : rows) {
      List<Value> open = row.dimensions();
      for (int index : calendar) {
        open = with(open, index, Value.ABSENT);
      }
      wanted.add(open);
      fixed.add(withoutKnown(open));
    }
    if (isFree()) {
      fixed.add(Collections.nCopies(count, Value.ABSENT));
    }
    if (known.isEmpty()) {
      return fixed;
    }
    wanted.addAll(crossed(fixed, held));
    return wanted;
  }

  /// Whether rows are wanted even when there is no data at all.
  private boolean isFree() {
    return count == known.size() + calendar.size();
  }

  private List<Value> withoutKnown(List<Value> dimensions) {
    List<Value> open = dimensions;
    for (int dimension : known.keySet()) {
      open = with(open, dimension, Value.ABSENT);
    }
    return open;
  }

  private Set<List<Value>> crossed(Set<List<Value>> fixed, HeldRows held) {
    Set<List<Value>> combinations = fixed;
    for (Map.Entry<Integer, List<Value>> entry : known.entrySet()) {
      Set<List<Value>> longer = new LinkedHashSet<>();
      for (List<Value> each : combinations) {
        for (Value value : entry.getValue()) {
          longer.add(with(each, entry.getKey(), value));
          held.addShared(2 * count);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  static List<Value> with(List<Value> dimensions, int index, Value value) {
    List<Value> changed = new ArrayList<>(dimensions);
    changed.set(index, value);
    return changed;
  }
}
