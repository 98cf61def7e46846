package io.svodka.delivery;

/// Where a message stands in the ledger.
public enum DeliveryState {
  /// Made and written down; nobody works on it.
  PENDING,
  /// Made and written down; a person has to release it.
  AWAITING,
  /// A run works on it; nothing has left the house.
  CLAIMED,
  /// A run has committed to end the message: from here on it may arrive.
  DOT,
  SENT,
  /// Kept back by the other side or by the network; is tried again.
  DEFERRED,
  /// Refused for good by the other side, or tried for too long.
  FAILED,
  /// May have arrived; a person decides.
  AMBIGUOUS,
  /// A person does not want it sent.
  CANCELLED,
  /// A rule of the house keeps it back: the address is not to be written to.
  SUPPRESSED,
  /// Sent, and returned by a server on the way.
  BOUNCED
}
