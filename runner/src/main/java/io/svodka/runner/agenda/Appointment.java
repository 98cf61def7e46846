package io.svodka.runner.agenda;

import io.svodka.engine.calendar.Slot;
import io.svodka.model.value.Period;

/// One slot of something that comes by itself, with the period it reports on.
public record Appointment(Scheduled what, Slot slot, Period period) {
  /// Returns the name of the slot.
  public String id() {
    return slot.id(what.name());
  }
}
