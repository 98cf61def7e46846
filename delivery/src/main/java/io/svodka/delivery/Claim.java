package io.svodka.delivery;

import java.time.Instant;

/// The ledger's answer to a run that wants to send a message.
public sealed interface Claim {
  /// The right to send. The attempt's number fences off a run that has lost its claim.
  ///
  /// @param id the message's row
  /// @param attempt 1 for the first
  /// @param postmark the same for every attempt
  record Granted(long id, int attempt, Postmark postmark) implements Claim {}

  /// It is written down and waits; whoever asked has no right to send it yet.
  ///
  /// @param id the message's row
  record Kept(long id) implements Claim {}

  /// It was sent before.
  record Done(Instant at) implements Claim {}

  /// It may have arrived and is held.
  record OnHold(String reason) implements Claim {}

  /// A person does not want it, or a rule keeps it back.
  record Withheld(String reason) implements Claim {}

  /// It waits for a person's release.
  record Awaiting(String reason) implements Claim {}

  /// Another run is at it.
  record Busy(int attempts) implements Claim {}
}
