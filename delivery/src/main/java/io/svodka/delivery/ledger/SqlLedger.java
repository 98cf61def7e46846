package io.svodka.delivery.ledger;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Claim;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Handover;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Reply;
import io.svodka.delivery.RunMark;
import io.svodka.delivery.ledger.store.Durability;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.ledger.store.Tenure;
import io.svodka.model.failure.RunFailure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ledger of mails in a database that speaks SQL.
final class SqlLedger implements Ledger {
  private static final String KEY =
      "delivery = ? and slot = ? and burst_key = ? and recipient = ? and channel = ? and seq = ?";
  private static final String FIND = "select " + Row.COLUMNS + " from delivery where ";

  private final LedgerStore store;
  private final Journal journal;
  private final Letters letters;
  private final LostDots lostDots;
  private final Runs runs;
  private final Gate gate;
  private final AtWork atWork;
  private final Postmarks postmarks;

  SqlLedger(LedgerStore store, LedgerRules rules, AtWork atWork) {
    this.store = store;
    this.gate = new Gate(store, rules, new Journal(store));
    this.journal = new Journal(store);
    this.letters = new Letters(store);
    this.lostDots = new LostDots(store, journal, rules.whenUnknown(), atWork);
    this.atWork = atWork;
    this.runs = new Runs(store);
    this.postmarks = new Postmarks(store.secret());
  }

  @Override
  public long begin(RunMark run, Instant now) {
    return store.inTransaction(() -> runs.begin(run, now));
  }

  @Override
  public void end(long run, String ending, Instant now) {
    store.inRepeatableTransaction(() -> runs.end(run, ending, now));
  }

  @Override
  public Claim claim(Message message, Channel channel, Origin origin, Instant now) {
    // Nothing leaves before the marker, which is kept together with it.
    return store.inTransaction(
        Durability.WITH_THE_NEXT, () -> asked(message, channel, origin, now, this::grant));
  }

  @Override
  public Claim keep(Message message, Channel channel, Origin origin, Instant now) {
    return store.inTransaction(() -> asked(message, channel, origin, now, this::kept));
  }

  /// What is done with a message that may be sent.
  private interface Free {
    Claim with(Row row, Message message, Origin origin, Instant now) throws SQLException;
  }

  private Claim asked(Message message, Channel channel, Origin origin, Instant now, Free free)
      throws SQLException {
    Row row = planned(message, channel, origin, now);
    Optional<String> closed = gate.closes(row, channel, message.key(), now);
    if (closed.isPresent()) {
      letters.keep(row.id(), row.attempts(), message);
      belong(row.id(), origin, now);
      return new Claim.Withheld(closed.get());
    }
    Row settled = lostDots.settled(row, now);
    return isFree(settled, channel, now)
        ? free.with(settled, message, origin, now)
        : refused(settled, message, origin, now);
  }

  /// Returns the row of a message, which is added unless it is there.
  private Row planned(Message message, Channel channel, Origin origin, Instant now)
      throws SQLException {
    MessageKey key = message.key();
    DeliveryState first =
        origin.release() == Origin.Release.BY_A_PERSON
            ? DeliveryState.AWAITING
            : DeliveryState.PENDING;
    List<Long> added =
        store.rows(
            row -> row.getLong(1),
            """
            insert into delivery (delivery, slot, burst_key, recipient, channel, seq, message_id, \
            state, run_id, data_rows, burst_name, planned_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing returning id
            """,
            key.delivery(),
            key.slot(),
            key.burstKey(),
            key.recipient(),
            channel,
            key.seq(),
            postmarks.messageId(message),
            first,
            origin.run(),
            origin.rows(),
            origin.name(),
            now,
            now);
    if (added.isEmpty()) {
      return find(key, channel).getFirst();
    }
    long id = added.getFirst();
    journal.event(id, first, now, "");
    return Row.planned(id, first, now);
  }

  private boolean isFree(Row row, Channel channel, Instant now) throws SQLException {
    return switch (row.state()) {
      case PENDING, DEFERRED, FAILED -> true;
      case CLAIMED -> atWork.isOver(row.id(), row.holder(), row.leaseUntil(), store.tenure(now));
      case SENT -> channel.isReplacing();
      case DOT, BOUNCED, AMBIGUOUS, AWAITING, CANCELLED, SUPPRESSED -> false;
    };
  }

  private Claim refused(Row row, Message message, Origin origin, Instant now) throws SQLException {
    return switch (row.state()) {
      case PENDING, DEFERRED, FAILED, CLAIMED, DOT -> new Claim.Busy(row.attempts());
      case SENT, BOUNCED -> new Claim.Done(row.changedAt());
      case AMBIGUOUS -> new Claim.OnHold(row.reply());
      case AWAITING -> await(row, message, origin, now);
      case CANCELLED, SUPPRESSED -> new Claim.Withheld(row.reply());
    };
  }

  /// What was made last is what a person releases.
  private Claim await(Row row, Message message, Origin origin, Instant now) throws SQLException {
    letters.keep(row.id(), row.attempts(), message);
    belong(row.id(), origin, now);
    // A run that would send at once says nothing of why the mail waits.
    String reason = origin.reason().isEmpty() ? row.reply() : origin.reason();
    store.change("update delivery set reply = ? where id = ?", reason, row.id());
    return new Claim.Awaiting(reason);
  }

  private void belong(long id, Origin origin, Instant now) throws SQLException {
    store.change(
        "update delivery set run_id = ?, data_rows = ?, burst_name = ?, edition_id = ? where id ="
            + " ?",
        origin.run(),
        origin.rows(),
        origin.name(),
        edition(origin, now),
        id);
  }

  private long edition(Origin origin, Instant now) throws SQLException {
    return origin.edition().isEmpty()
        ? 0
        : new SqlEditions(store).add(origin.edition().getFirst(), origin.run(), now);
  }

  /// What was made last is what is sent, as long as nobody may have the message before.
  private Claim grant(Row row, Message message, Origin origin, Instant now) throws SQLException {
    Claim.Granted claim = granted(row, now);
    letters.keepNew(row.id(), claim.attempt(), message);
    belong(row.id(), origin, now);
    atWork.begin(row.id());
    return claim;
  }

  /// What is only kept waits for whoever takes it by its number, or comes to it in turn.
  private Claim kept(Row row, Message message, Origin origin, Instant now) throws SQLException {
    letters.keep(row.id(), row.attempts(), message);
    belong(row.id(), origin, now);
    if (row.state() != DeliveryState.PENDING) {
      journal.enter(row.id(), DeliveryState.PENDING, now, "");
    }
    return new Claim.Kept(row.id());
  }

  private Claim.Granted granted(Row row, Instant now) throws SQLException {
    int attempt = row.attempts() + 1;
    Tenure tenure = store.tenure(now);
    // What stands there since the first attempt goes on: the sender of the project may have
    // changed.
    String messageId =
        store
            .rows(
                each -> each.getString(1),
                """
                update delivery set state = 'CLAIMED', attempts = ?, holder = ?, lease_until = ?, \
                not_before = 0, reply = '', changed_at = ? where id = ? returning message_id
                """,
                attempt,
                tenure.holder(),
                tenure.until(),
                now,
                row.id())
            .getFirst();
    journal.event(row.id(), DeliveryState.CLAIMED, now, "");
    return new Claim.Granted(row.id(), attempt, postmarks.of(row.id(), messageId, row.plannedAt()));
  }

  @Override
  public Optional<Taken> next(Channel channel, Set<String> closed, Instant now) {
    return store.inTransaction(
        () -> {
          List<Row> due = new Waiting(store, atWork).next(channel, closed, now);
          return due.isEmpty() ? Optional.empty() : taken(due.getFirst(), now);
        });
  }

  @Override
  public Optional<Taken> take(long id, Instant now) {
    return store.inTransaction(
        () -> {
          List<Row> waiting =
              store.rows(
                  Row::read,
                  FIND + "id = ? and state in ('PENDING', 'DEFERRED')" + store.forUpdate(),
                  id);
          return waiting.isEmpty() ? Optional.empty() : taken(waiting.getFirst(), now);
        });
  }

  /// A mail whose bytes are not what they were is never sent.
  private Optional<Taken> taken(Row row, Instant now) throws SQLException {
    Claim.Granted claim = granted(row, now);
    letters.carry(row.id(), row.attempts(), row.id(), claim.attempt());
    try {
      Message message = letters.read(row.id(), claim.attempt());
      if (gate.closes(row, new Channels(store).of(row.id()), message.key(), now).isEmpty()) {
        atWork.begin(row.id());
        return Optional.of(new Taken(claim, message));
      }
      return Optional.empty();
    } catch (RunFailure damaged) {
      journal.enter(row.id(), DeliveryState.FAILED, now, damaged.code() + ": not as it was made");
      return Optional.empty();
    }
  }

  @Override
  public void markDot(Claim.Granted claim, Instant now) {
    store.inTransaction(
        () -> {
          Tenure tenure = store.tenure(now);
          int fenced =
              store.change(
                  """
                  update delivery set state = 'DOT', reply = '', changed_at = ?, lease_until = ?
                  where id = ? and attempts = ? and state = 'CLAIMED' and lease_until > ?
                  """,
                  now,
                  tenure.until(),
                  claim.id(),
                  claim.attempt(),
                  tenure.now());
          if (fenced != 1) {
            throw new Handover.ClaimLost();
          }
          journal.event(claim.id(), DeliveryState.DOT, now, "");
          return claim;
        });
  }

  @Override
  public void settle(Claim.Granted claim, Reply reply, Instant next, Instant now) {
    DeliveryState state =
        switch (reply) {
          case Reply.Accepted _ -> DeliveryState.SENT;
          case Reply.Deferred _ -> DeliveryState.DEFERRED;
          case Reply.Refused _ -> DeliveryState.FAILED;
          case Reply.Unknown _ -> DeliveryState.AMBIGUOUS;
        };
    ending(
        claim,
        () -> {
          if (isAt(claim, "'CLAIMED', 'DOT', 'AMBIGUOUS'")) {
            journal.enter(claim.id(), state, now, reply.text());
            if (state == DeliveryState.DEFERRED) {
              store.change(
                  "update delivery set not_before = ? where id = ?",
                  next.toEpochMilli(),
                  claim.id());
            }
            if (state == DeliveryState.AMBIGUOUS) {
              lostDots.apply(claim.id(), now);
            }
          }
          return claim;
        });
  }

  @Override
  public void release(Claim.Granted claim, String reason, Instant now) {
    ending(
        claim,
        () -> {
          if (isAt(claim, "'CLAIMED'")) {
            journal.enter(claim.id(), DeliveryState.PENDING, now, reason);
          }
          return claim;
        });
  }

  private void ending(Claim.Granted claim, LedgerStore.Work<Claim.Granted> work) {
    // A mail whose ending a power cut undoes is in doubt, and listed so.
    store.inRepeatableTransaction(Durability.WITH_THE_NEXT, work);
    atWork.end(claim.id());
  }

  @Override
  public void leave(Claim.Granted claim) {
    atWork.end(claim.id());
  }

  @Override
  public void renew(Instant now) {
    List<Long> claimed = atWork.ids();
    if (claimed.isEmpty()) {
      return;
    }
    store.inTransaction(
        () -> {
          Tenure tenure = store.tenure(now);
          for (long id : claimed) {
            store.change(
                """
                update delivery set lease_until = ?
                where id = ? and holder = ? and state in ('CLAIMED', 'DOT') and lease_until > ?
                """,
                tenure.until(),
                id,
                tenure.holder(),
                tenure.now());
          }
          return claimed;
        });
  }

  private boolean isAt(Claim.Granted claim, String states) throws SQLException {
    String own = "select id from delivery where id = ? and attempts = ? and state in (";
    return !store
        .rows(
            row -> row.getLong(1),
            own + states + ")" + store.forUpdate(),
            claim.id(),
            claim.attempt())
        .isEmpty();
  }

  @Override
  public Optional<Instant> sentAt(MessageKey key, Channel channel) {
    return store.inTransaction(() -> find(key, channel)).stream()
        .filter(row -> row.state() == DeliveryState.SENT)
        .map(Row::changedAt)
        .findFirst();
  }

  @Override
  public List<Held> held(Instant now) {
    return store.inTransaction(
        () -> {
          lostDots.settleAll(now);
          return journal.held();
        });
  }

  private List<Row> find(MessageKey key, Channel channel) throws SQLException {
    return store.rows(
        Row::read,
        FIND + KEY + store.forUpdate(),
        key.delivery(),
        key.slot(),
        key.burstKey(),
        key.recipient(),
        channel,
        key.seq());
  }

  @Override
  public void close() {
    store.close();
  }
}
