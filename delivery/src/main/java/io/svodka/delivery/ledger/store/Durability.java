package io.svodka.delivery.ledger.store;

/// What a transaction that was kept outlives. A process that is killed undoes neither.
public enum Durability {
  /// A power cut right after it.
  AT_ONCE,

  /// A power cut after the next transaction that is kept at once. Until then a cut may undo it,
  /// never one before it without it.
  WITH_THE_NEXT
}
