package io.svodka.engine.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What became of the slots of a schedule so far.
///
/// @param settled those that were begun, or given up as missed
/// @param since when the schedule was first seen; slots before are nobody's debt
public record History(List<Slot> settled, Instant since) {
  public History {
    settled = List.copyOf(settled);
  }

  /// Returns whether something became of a slot, even where its moment was another one then.
  boolean has(Slot slot) {
    return settled.stream().anyMatch(each -> each.isSame(slot));
  }

  List<Slot> on(LocalDate day) {
    return settled.stream().filter(each -> each.asOf().equals(day)).toList();
  }

  Optional<Slot> last() {
    return settled.stream().max(Comparator.comparing(Slot::at));
  }
}
