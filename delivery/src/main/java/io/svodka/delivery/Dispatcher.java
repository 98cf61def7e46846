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

  /// The server has said no to this sender, be it after the end of a message.
  private static final String OF_SENDER = "SV9509";

  /// Failures that no message would escape.
  private static final Set<String> OF_THE_SETTINGS =
      Set.of("SV9503", "SV9504", "SV9508", OF_SENDER);

  private static final String BUSY = "another run is sending this message";
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
      case Claim.Granted claim -> handedOver(message, claim);
      case Claim.Kept _ -> throw new IllegalStateException("a right to send was asked for");
      case Claim.Done(var at) -> new Receipt.AlreadySent(at);
      case Claim.OnHold(var reason) -> new Receipt.Held(reason);
      case Claim.Withheld(var reason) -> new Receipt.Withheld(reason);
      case Claim.Awaiting(var reason) -> new Receipt.Awaiting(reason);
      case Claim.Busy(var attempts) -> new Receipt.Deferred(BUSY, attempts);
    };
  }

  /// Writes a message down that is sent later. Returns its number in the ledger, or a receipt where
  /// it is not to be sent.
  ///
  /// @throws RunFailure.Delivery when the ledger does not work
  public Keeping keep(Message message, Origin origin) {
    return switch (ledger.keep(message, transport.channel(), origin, clock.instant())) {
      case Claim.Kept(var id) -> new Keeping.Waiting(id);
      case Claim.Granted _ -> throw new IllegalStateException("nothing was to be sent");
      case Claim.Done(var at) -> new Keeping.Settled(new Receipt.AlreadySent(at));
      case Claim.OnHold(var reason) -> new Keeping.Settled(new Receipt.Held(reason));
      case Claim.Withheld(var reason) -> new Keeping.Settled(new Receipt.Withheld(reason));
      case Claim.Awaiting(var reason) -> new Keeping.Settled(new Receipt.Awaiting(reason));
      case Claim.Busy(var attempts) -> new Keeping.Settled(new Receipt.Deferred(BUSY, attempts));
    };
  }

  /// What became of a message that was only written down.
  public sealed interface Keeping {
    record Waiting(long id) implements Keeping {}

    record Settled(Receipt receipt) implements Keeping {}
  }

  /// Sends a message that was written down; one that another run took meanwhile is left to it.
  ///
  /// @throws RunFailure.Delivery as `dispatch` does
  public Receipt sendKept(long id, MessageKey key) {
    Optional<Ledger.Taken> taken = ledger.take(id, clock.instant());
    return taken.isPresent()
        ? send(taken.get())
        : sentAt(key)
            .<Receipt>map(Receipt.AlreadySent::new)
            .orElseGet(() -> new Receipt.Deferred(BUSY, 0));
  }

  /// Sends a message that the ledger has handed out.
  ///
  /// @throws RunFailure.Delivery as `dispatch` does
  public Receipt send(Ledger.Taken taken) {
    return handedOver(taken.message(), taken.claim());
  }

  /// Sends the next message that is due and returns what became of it; nothing where none is, or
  /// none may leave now.
  ///
  /// @throws RunFailure.Delivery as `dispatch` does
  public Optional<DeliveryReport.Entry> sendNext() {
    return lanes.isServerResting(clock.instant())
        ? Optional.empty()
        : ledger
            .next(transport.channel(), lanes.closed(clock.instant()), clock.instant())
            .map(taken -> new DeliveryReport.Entry(taken.message().key(), inLane(taken)));
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

  /// Says whether a failure would have met every other message too, so that all of them wait.
  public static boolean isOfSettings(String code) {
    return OF_THE_SETTINGS.contains(code);
  }

  /// Another thread may have entered the lane meanwhile.
  private Receipt inLane(Ledger.Taken taken) {
    String domain = Lanes.domain(taken.message().key().recipient());
    if (!lanes.begin(domain, clock.instant())) {
      String reason = "`" + domain + "` is written to by others just now";
      ledger.release(taken.claim(), reason, clock.instant());
      return new Receipt.Deferred(reason, taken.claim().attempt());
    }
    Lanes.Answer answer = Lanes.Answer.PUT_OFF;
    try {
      Receipt receipt = send(taken);
      answer = Lanes.Answer.of(receipt);
      return receipt;
    } catch (RunFailure failure) {
      answer = isOfSettings(failure.code()) ? Lanes.Answer.NO_SERVER : answer;
      throw failure;
    } finally {
      lanes.end(domain, answer, clock.instant());
    }
  }

  private Receipt handedOver(Message message, Claim.Granted claim) {
    try {
      return HandoverStep.of(transport.channel(), message.key(), claim)
          .around(() -> handed(message, claim));
    } finally {
      ledger.leave(claim);
    }
  }

  private Receipt handed(Message message, Claim.Granted claim) {
    Reply reply;
    try {
      reply =
          transport.send(message, claim.postmark(), () -> ledger.markDot(claim, clock.instant()));
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
    return receipt(claim, booked, now);
  }

  /// A message that must not leave stays where it is; where settings are wrong it is not to blame.
  private void giveBack(Claim.Granted claim, RunFailure failure) {
    Instant now = clock.instant();
    String words = failure.code() + ": " + failure.getMessage();
    if (OF_THE_MESSAGE.contains(failure.code())) {
      ledger.settle(claim, new Reply.Refused(words), now);
    } else if (failure.code().equals(OF_SENDER)) {
      ledger.settle(claim, new Reply.Deferred(words), now, now);
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
    return reply instanceof Reply.Deferred(var text, _) && backoff.isOver(claim, now)
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

  private static Receipt receipt(Claim.Granted claim, Reply reply, Instant now) {
    return switch (reply) {
      case Reply.Accepted(var text) -> new Receipt.Sent(now, claim.postmark().messageId(), text);
      case Reply.Deferred(var text, var whose) ->
          new Receipt.Deferred(text, claim.attempt(), whose);
      case Reply.Refused(var text) -> new Receipt.Refused(text);
      case Reply.Unknown(var text) -> new Receipt.Held(text);
    };
  }
}
