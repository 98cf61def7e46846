package io.svodka.delivery.ledger;

/// Where a message stands in the ledger.
enum DeliveryState {
  /// Known, nobody works on it.
  PLANNED,
  /// A run works on it; nothing has left the house.
  CLAIMED,
  /// A run has committed to end the message: from here on it may arrive.
  DOT,
  SENT,
  /// Kept back by the other side or by the network; may be tried again.
  DEFERRED,
  /// Refused for good by the other side.
  FAILED,
  /// May have arrived; a person decides.
  AMBIGUOUS
}
