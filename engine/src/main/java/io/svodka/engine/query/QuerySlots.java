package io.svodka.engine.query;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The periods of a query by formula slot, and which of them one scan can serve.
record QuerySlots(List<Period> periods) {

  static QuerySlots of(QueryTimes times) {
    List<Period> periods = new ArrayList<>();
    periods.add(times.period());
    periods.addAll(times.comparisons());
    return new QuerySlots(List.copyOf(periods));
  }

  /// Returns all slots together.
  List<List<Integer>> together() {
    return List.of(IntStream.range(0, periods.size()).boxed().toList());
  }

  /// Returns the slots in groups whose periods do not overlap, so that a row has one bucket.
  List<List<Integer>> apart() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int slot = 0; slot < periods.size(); slot++) {
      int candidate = slot;
      groups.stream()
          .filter(group -> group.stream().noneMatch(other -> overlap(candidate, other)))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.getLast();
              })
          .add(slot);
    }
    return groups;
  }

  private boolean overlap(int a, int b) {
    return periods.get(a).start().isBefore(periods.get(b).end())
        && periods.get(b).start().isBefore(periods.get(a).end());
  }
}
