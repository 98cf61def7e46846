package io.svodka.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The durable book of what was sent. Every change and its event are one transaction; several
/// processes may share one book.
public interface Ledger extends AutoCloseable {
  /// Writes down that a run has started and returns its number.
  long begin(RunMark run, Instant now);

  /// Writes down how a run has ended.
  void end(long run, String ending, Instant now);

  /// Asks for the right to send a message. A claim whose holder is gone passes on; a message whose
  /// holder is gone after the dot is put on hold.
  Claim claim(Message message, Channel channel, Origin origin, Instant now);

  /// Writes a message down that is sent later. Answers as `claim` does, but for the right to send.
  Claim keep(Message message, Channel channel, Origin origin, Instant now);

  /// Asks for the right to send a message that no run made.
  default Claim claim(Message message, Channel channel, Instant now) {
    return claim(message, channel, Origin.NONE, now);
  }

  /// Returns the next message of a channel that is due, with the right to send it; nothing where
  /// none is.
  default Optional<Taken> next(Channel channel, Instant now) {
    return next(channel, Set.of(), now);
  }

  /// Returns the next message of a channel that is due and goes to none of these domains, with the
  /// right to send it; nothing where none is.
  Optional<Taken> next(Channel channel, Set<String> closed, Instant now);

  /// Returns one message as it was written down, with the right to send it; nothing unless it waits
  /// to be sent.
  Optional<Taken> take(long id, Instant now);

  /// Commits that the message may arrive from now on.
  ///
  /// @throws Handover.ClaimLost when the claim is no longer this one's
  void markDot(Claim.Granted claim, Instant now);

  /// Books how an attempt ended. Does nothing when another run has taken the message over.
  ///
  /// @param next when a message that was not taken may be tried again
  void settle(Claim.Granted claim, Reply reply, Instant next, Instant now);

  /// Books how an attempt ended that may be repeated at once.
  default void settle(Claim.Granted claim, Reply reply, Instant now) {
    settle(claim, reply, now, now);
  }

  /// Gives back a claim that ended before anything was sent.
  void release(Claim.Granted claim, String reason, Instant now);

  /// Says that this process does not work on a message any more, whether that could be booked or
  /// not: its claim is no longer renewed.
  void leave(Claim.Granted claim);

  /// Makes the claims of this process last longer.
  void renew(Instant now);

  /// Returns when a message was sent, if it was.
  Optional<Instant> sentAt(MessageKey key, Channel channel);

  /// Returns the messages that may have arrived and that nobody works on any more, oldest first.
  List<Held> held(Instant now);

  @Override
  void close();

  /// A message as it was written down, and the right to send it.
  record Taken(Claim.Granted claim, Message message) {}

  /// A message on hold.
  record Held(MessageKey key, Channel channel, String messageId, Instant since, String reason) {}
}
