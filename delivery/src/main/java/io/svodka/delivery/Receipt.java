package io.svodka.delivery;

import java.time.Instant;

/// What became of one dispatch.
public sealed interface Receipt {
  /// The server has taken the message now.
  record Sent(Instant at, String messageId, String reply) implements Receipt {}

  /// An earlier dispatch has sent it; nothing was sent now.
  record AlreadySent(Instant at) implements Receipt {}

  /// An earlier attempt broke off after the message's end was sent, so it may have arrived. Nothing
  /// was sent now; a person has to decide.
  record Held(String reason) implements Receipt {}

  /// Not sent, because a person does not want it or a rule of the house keeps it back.
  record Withheld(String reason) implements Receipt {}

  /// Not sent, because it waits for a person's release.
  record Awaiting(String reason) implements Receipt {}

  /// Not sent, may be dispatched again later.
  record Deferred(String reply, int attempts, Reply.Whose whose) implements Receipt {
    public Deferred(String reply, int attempts) {
      this(reply, attempts, Reply.Whose.MAILBOX);
    }
  }

  /// Refused for good by the server; a later dispatch is an explicit wish and tries again.
  record Refused(String reply) implements Receipt {}
}
