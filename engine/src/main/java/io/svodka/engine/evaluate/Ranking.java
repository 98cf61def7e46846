package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.HeldRows.Need;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The values of one formula in all rows, ordered once so that the place of each row is found
/// quickly.
final class Ranking {
  private final List<Integer> within;
  private final Map<List<Value>, List<Value>> ordered = new HashMap<>();

  /// @param within dimensions inside whose values rows are counted
  Ranking(AllRows rows, List<Integer> within, Function<Place, Value> formula) {
    this.within = within;
    HeldRows held = rows.groups().held(Need.RANKS);
    for (Place row : rows.each()) {
      Value value = formula.apply(row);
      if (!(value instanceof Value.Absent)) {
        held.addValue();
        ordered.computeIfAbsent(partition(row), _ -> new ArrayList<>()).add(value);
      }
    }
    ordered.values().forEach(values -> values.sort(ValueOrder.NATURAL));
  }

  /// Returns one more than the number of larger values among the rows that agree with this one.
  Value placeOf(Value own, Place row) {
    List<Value> values = ordered.getOrDefault(partition(row), List.of());
    int notLarger = -1 - Collections.binarySearch(values, own, Ranking::afterEquals);
    return Value.of(values.size() - notLarger + 1);
  }

  private static int afterEquals(Value element, Value own) {
    return ValueOrder.NATURAL.compare(element, own) <= 0 ? -1 : 1;
  }

  private List<Value> partition(Place row) {
    return within.stream().map(row.dimensions()::get).toList();
  }
}
