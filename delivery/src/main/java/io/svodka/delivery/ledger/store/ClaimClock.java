package io.svodka.delivery.ledger.store;

/// Whose clock tells how long a claim lasts.
public enum ClaimClock {
  /// The database server's: clocks of machines may differ.
  OF_SERVER,
  /// The caller's, for one machine or a time that is made to pass.
  OF_CALLER
}
