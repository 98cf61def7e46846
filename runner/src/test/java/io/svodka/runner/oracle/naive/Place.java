package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A group: which values of which dimensions it keeps. A calendar dimension has the number of its
/// bucket.
///
/// @param parts the groups that a row of the rest stands for; the group itself otherwise
record Place(Map<Integer, Value> kept, List<Map<Integer, Value>> parts) {
  static Place of(Map<Integer, Value> kept) {
    return new Place(kept, List.of(kept));
  }

  /// Returns the group above that keeps only some dimensions.
  Place above(List<Integer> dimensions) {
    Map<Integer, Value> fewer = new TreeMap<>(kept);
    fewer.keySet().retainAll(dimensions);
    return of(fewer);
  }

  boolean isRest() {
    return !parts.equals(List.of(kept));
  }
}
