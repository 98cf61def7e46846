package io.svodka.runner.service;

import io.svodka.engine.calendar.Slot;
import io.svodka.runner.agenda.Scheduled;
import java.time.Instant;
import java.util.Optional;

/// What is done when a scheduled time has come.
public interface SlotWork {
  SlotEnding work(Task task);

  /// One slot to be worked on.
  ///
  /// @param name of the slot
  /// @param isFirstOfPeriod whether no slot before reports on the same period
  /// @param following when the next one comes
  record Task(
      Loaded project,
      Scheduled what,
      Slot slot,
      String name,
      boolean isFirstOfPeriod,
      Optional<Instant> following) {}
}
