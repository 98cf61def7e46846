package io.svodka.engine.query;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The slots of a query, and which of them one scan can serve.
record QuerySlots(List<SlotPlan> slots, QueryTimes times) {
  /// Returns the period of a slot, or what its window's end is taken from.
  Period period(int slot) {
    int range = slots.get(slot).range();
    return range == 0 ? times.period() : times.comparisons().get(range - 1);
  }

  /// Returns the slots with windows.
  List<Integer> windowed() {
    return numbers().stream().filter(slot -> slots.get(slot).isWindowed()).toList();
  }

  /// Returns the slots without windows in groups that one scan can serve.
  List<List<Integer>> plain() {
    List<Integer> plain = numbers().stream().filter(slot -> !slots.get(slot).isWindowed()).toList();
    return times.table().calendar().isEmpty() ? List.of(plain) : apart(plain);
  }

  private List<Integer> numbers() {
    return IntStream.range(0, slots.size()).boxed().toList();
  }

  /// Groups slots whose periods do not overlap, so that a row has one bucket.
  private List<List<Integer>> apart(List<Integer> plain) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int slot : plain) {
      groups.stream()
          .filter(group -> group.stream().noneMatch(other -> overlap(slot, other)))
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
    return period(a).start().isBefore(period(b).end())
        && period(b).start().isBefore(period(a).end());
  }
}
