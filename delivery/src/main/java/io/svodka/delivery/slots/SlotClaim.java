package io.svodka.delivery.slots;

/// The right to work on a scheduled time. The attempt's number fences off a worker that has lost
/// it.
public record SlotClaim(long id, int attempt, SlotMark mark) {}
