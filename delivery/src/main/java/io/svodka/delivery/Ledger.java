package io.svodka.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The durable book of what was sent. Every change and its event are one transaction; several
/// processes may share one book.
public interface Ledger extends AutoCloseable {
  /// Asks for the right to send a message. A claim whose holder is gone passes on; a message whose
  /// holder is gone after the dot is put on hold.
  Claim claim(Message message, Channel channel, Instant now);

  /// Commits that the message may arrive from now on.
  ///
  /// @throws Handover.ClaimLost when the claim is no longer this one's
  void markDot(Claim.Granted claim, Instant now);

  /// Books how an attempt ended. Does nothing when another run has taken the message over.
  void settle(Claim.Granted claim, Reply reply, Instant now);

  /// Gives back a claim that ended before anything was sent.
  void release(Claim.Granted claim, String reason, Instant now);

  /// Returns when a message was sent, if it was.
  Optional<Instant> sentAt(MessageKey key, Channel channel);

  /// Returns the messages that may have arrived and that nobody works on any more, oldest first.
  List<Held> held(Instant now);

  /// Ends a hold by a person's decision. Does nothing unless the message is on hold.
  void decide(MessageKey key, Channel channel, Decision decision, Instant now);

  @Override
  void close();

  /// A message on hold.
  record Held(MessageKey key, Channel channel, String messageId, Instant since, String reason) {}

  /// What a person found out about a message on hold.
  enum Decision {
    /// The recipient has it.
    ARRIVED,
    /// The recipient does not have it, or may have it twice: the next dispatch sends it.
    SEND_AGAIN
  }
}
