package io.svodka.delivery.desk;

import java.time.Instant;

/// Books what came back.
public interface Bounces {
  /// Books that a mail came back, once however often it is told. An address that does not exist is
  /// not written to any more, nor is one whose mails came back five times within two weeks.
  Outcome book(Bounce bounce, Instant now);

  /// What a bounce led to.
  enum Outcome {
    BOOKED,
    BOOKED_AND_SUPPRESSED,
    KNOWN_BEFORE,
    /// No mail of this ledger.
    NOT_OURS
  }
}
