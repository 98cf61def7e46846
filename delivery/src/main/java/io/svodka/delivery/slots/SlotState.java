package io.svodka.delivery.slots;

/// Where a scheduled time stands.
public enum SlotState {
  /// Its time has come; nobody works on it.
  PLANNED,
  RUNNING,
  DONE,
  /// Its time passed while nothing ran, and it is not caught up with.
  MISSED,
  FAILED
}
