package io.svodka.engine.calendar;

import java.util.List;

/// What is to be done at a moment.
///
/// @param run the slots to be run, one after the other, oldest first
/// @param missed slots that nobody runs any more; one message tells of all of them
public record Due(List<Slot> run, List<Slot> missed) {
  public Due {
    run = List.copyOf(run);
    missed = List.copyOf(missed);
  }
}
