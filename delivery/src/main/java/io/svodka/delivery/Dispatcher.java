package io.svodka.delivery;

import io.svodka.model.failure.RunFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Sends each message once: claim, hand over, book. The claim is committed before the transport
/// starts, the intent right before the dot, the receipt right after the reply.
public final class Dispatcher {
  private final Ledger ledger;
  private final MailTransport transport;
  private final InstantSource clock;

  public Dispatcher(Ledger ledger, MailTransport transport, InstantSource clock) {
    this.ledger = ledger;
    this.transport = transport;
    this.clock = clock;
  }

  /// Sends the message unless it was sent before, is on hold, or another run is sending it.
  ///
  /// @throws RunFailure.Delivery when the message must not leave, or transport or ledger do not
  ///   work; then nothing was sent, or the message is on hold
  public Receipt dispatch(Message message) {
    return switch (ledger.claim(message, transport.channel(), clock.instant())) {
      case Claim.Granted claim -> send(message, claim);
      case Claim.Done(var at) -> new Receipt.AlreadySent(at);
      case Claim.OnHold(var reason) -> new Receipt.Held(reason);
      case Claim.Busy(var attempts) ->
          new Receipt.Deferred("another run is sending this message", attempts);
    };
  }

  /// Returns when a message was sent by this dispatcher's channel, so that a run need not make it
  /// again.
  public Optional<Instant> sentAt(MessageKey key) {
    return ledger.sentAt(key, transport.channel());
  }

  /// Returns the messages that may have arrived and wait for a person's decision.
  public List<Ledger.Held> held() {
    return ledger.held(clock.instant());
  }

  private Receipt send(Message message, Claim.Granted claim) {
    Reply reply;
    try {
      reply =
          transport.send(message, claim.plannedAt(), () -> ledger.markDot(claim, clock.instant()));
    } catch (Handover.ClaimLost lost) {
      return new Receipt.Deferred(lost.reason(), claim.attempt());
    } catch (RunFailure failure) {
      ledger.release(claim, failure.code(), clock.instant());
      throw failure;
    } catch (RuntimeException bug) {
      ledger.release(claim, bug.getClass().getName(), clock.instant());
      throw bug;
    }
    Instant now = clock.instant();
    ledger.settle(claim, reply, now);
    return receipt(message, claim, reply, now);
  }

  private static Receipt receipt(Message message, Claim.Granted claim, Reply reply, Instant now) {
    return switch (reply) {
      case Reply.Accepted(var text) -> new Receipt.Sent(now, message.messageId(), text);
      case Reply.Deferred(var text) -> new Receipt.Deferred(text, claim.attempt());
      case Reply.Refused(var text) -> new Receipt.Refused(text);
      case Reply.Unknown(var text) -> new Receipt.Held(text);
    };
  }
}
