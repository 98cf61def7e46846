package io.svodka.delivery.slots;

import java.time.Instant;

/// A scheduled time and what became of it.
///
/// @param attempts how often it was begun
/// @param changedAt time of the last change of state
/// @param detail why it is where it is
public record SlotRow(
    SlotMark mark, SlotState state, int attempts, Instant changedAt, String detail) {}
