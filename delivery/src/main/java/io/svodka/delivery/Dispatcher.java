package io.svodka.delivery;

import io.svodka.model.failure.RunFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Sends each message once: claim, hand over, book. The claim is committed before the transport
/// starts, the intent right before the dot, the receipt right after the reply.
public final class Dispatcher {
  /// Failures that end a message, but no other one.
  private static final Set<String> OF_THE_MESSAGE =
      Set.of("SV9501", "SV9507", "SV9406", "SV9434", "SV9450", "SV9451");

  private static final int BOOKINGS = 5;
  private static final Duration BOOKING_PAUSE = Duration.ofMillis(200);

  private final Ledger ledger;
  private final MailTransport transport;
  private final Backoff backoff;
  private final Lanes lanes;
  private final InstantSource clock;

  public Dispatcher(Ledger ledger, MailTransport transport, InstantSource clock) {
    this(ledger, transport, Backoff.STANDARD, clock);
  }

  public Dispatcher(Ledger ledger, MailTransport transport, Backoff backoff, InstantSource clock) {
    this(ledger, transport, new Pace(backoff, Lanes.open()), clock);
  }

  public Dispatcher(Ledger ledger, MailTransport transport, Pace pace, InstantSource clock) {
    this.ledger = ledger;
    this.transport = transport;
    this.backoff = pace.backoff();
    this.lanes = pace.lanes();
    this.clock = clock;
  }

  /// How fast messages go and come back.
  ///
  /// @param lanes shared by all that send in this process
  public record Pace(Backoff backoff, Lanes lanes) {}

  /// Sends a message that no run made.
  public Receipt dispatch(Message message) {
    return dispatch(message, Origin.NONE);
  }

  /// Sends the message unless it was sent before, is on hold, waits for a person, or another run is
  /// sending it.
  ///
  /// @throws RunFailure.Delivery when the message must not leave, or transport or ledger do not
  ///   work; then nothing was sent, or the message is on hold
  public Receipt dispatch(Message message, Origin origin) {
    return switch (ledger.claim(message, transport.channel(), origin, clock.instant())) {
      case Claim.Granted claim -> sendIfOpen(message, claim);
      case Claim.Done(var at) -> new Receipt.AlreadySent(at);
      case Claim.OnHold(var reason) -> new Receipt.Held(reason);
      case Claim.Withheld(var reason) -> new Receipt.Withheld(reason);
      case Claim.Busy(var attempts) ->
          new Receipt.Deferred("another run is sending this message", attempts);
    };
  }

  /// Sends a message that the ledger has handed out.
  ///
  /// @throws RunFailure.Delivery as `dispatch` does
  public Receipt send(Ledger.Taken taken) {
    return send(taken.message(), taken.claim());
  }

  /// Sends the next message that is due and returns what became of it; nothing where none is.
  ///
  /// @throws RunFailure.Delivery as `dispatch` does
  public Optional<DeliveryReport.Entry> sendNext() {
    return ledger
        .next(transport.channel(), lanes.closed(clock.instant()), clock.instant())
        .map(taken -> new DeliveryReport.Entry(taken.message().key(), send(taken)));
  }

  /// Returns when a message was sent by this dispatcher's channel, so that a run need not make it
  /// again.
  public Optional<Instant> sentAt(MessageKey key) {
    return ledger.sentAt(key, transport.channel());
  }

  /// Writes down that a run has started and returns its number.
  public long begin(RunMark run) {
    return ledger.begin(run, clock.instant());
  }

  /// Writes down how a run has ended.
  public void end(long run, String ending) {
    ledger.end(run, ending, clock.instant());
  }

  /// Returns the messages that may have arrived and wait for a person's decision.
  public List<Ledger.Held> held() {
    return ledger.held(clock.instant());
  }

  /// What goes to a domain that is left alone for a while waits in the ledger.
  private Receipt sendIfOpen(Message message, Claim.Granted claim) {
    String domain = Lanes.domain(message.key().recipient());
    if (lanes.isOpen(domain, clock.instant())) {
      return send(message, claim);
    }
    String reason = "`" + domain + "` is left alone for a while";
    ledger.release(claim, reason, clock.instant());
    return new Receipt.Deferred(reason, claim.attempt());
  }

  private Receipt send(Message message, Claim.Granted claim) {
    String domain = Lanes.domain(message.key().recipient());
    lanes.begin(domain, clock.instant());
    Lanes.Answer answer = Lanes.Answer.PUT_OFF;
    try {
      Receipt receipt = handed(message, claim);
      answer = answer(receipt);
      return receipt;
    } finally {
      lanes.end(domain, answer, clock.instant());
      ledger.leave(claim);
    }
  }

  private static Lanes.Answer answer(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Sent _, Receipt.AlreadySent _, Receipt.Withheld _, Receipt.Refused _ ->
          Lanes.Answer.DECIDED;
      case Receipt.Held _, Receipt.Deferred _ -> Lanes.Answer.PUT_OFF;
    };
  }

  private Receipt handed(Message message, Claim.Granted claim) {
    Reply reply;
    try {
      reply =
          transport.send(message, claim.plannedAt(), () -> ledger.markDot(claim, clock.instant()));
    } catch (Handover.ClaimLost lost) {
      return new Receipt.Deferred(lost.reason(), claim.attempt());
    } catch (RunFailure failure) {
      giveBack(claim, failure);
      throw failure;
    } catch (RuntimeException bug) {
      ledger.release(claim, bug.getClass().getName(), clock.instant());
      throw bug;
    }
    Instant now = clock.instant();
    Reply booked = patient(certain(reply), claim, now);
    book(claim, booked, now);
    return receipt(message, claim, booked, now);
  }

  /// A message that must not leave stays where it is; where settings are wrong it is not to blame.
  private void giveBack(Claim.Granted claim, RunFailure failure) {
    Instant now = clock.instant();
    if (OF_THE_MESSAGE.contains(failure.code())) {
      ledger.settle(claim, new Reply.Refused(failure.code() + ": " + failure.getMessage()), now);
    } else {
      ledger.release(claim, failure.code(), now);
    }
  }

  /// What can be handed over again without harm is in no doubt.
  private Reply certain(Reply reply) {
    return reply instanceof Reply.Unknown(var text) && !transport.channel().isMail()
        ? new Reply.Deferred(text)
        : reply;
  }

  private Reply patient(Reply reply, Claim.Granted claim, Instant now) {
    return reply instanceof Reply.Deferred(var text) && backoff.isOver(claim, now)
        ? new Reply.Refused("given up after " + claim.attempt() + " attempts: " + text)
        : reply;
  }

  /// What the server has said must not be forgotten because the ledger was away for a moment.
  private void book(Claim.Granted claim, Reply reply, Instant now) {
    Instant next = backoff.next(claim, now);
    for (int attempt = 1; attempt < BOOKINGS; attempt++) {
      try {
        ledger.settle(claim, reply, next, now);
        return;
      } catch (RunFailure.Delivery away) {
        LockSupport.parkNanos(BOOKING_PAUSE.toNanos() * attempt);
      }
    }
    ledger.settle(claim, reply, next, now);
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
