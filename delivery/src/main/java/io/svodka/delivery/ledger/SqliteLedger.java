package io.svodka.delivery.ledger;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Claim;
import io.svodka.delivery.Handover;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Reply;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The ledger in one SQLite file, shared safely by threads and processes of one machine.
public final class SqliteLedger implements Ledger {
  private static final String KEY =
      "delivery = ? and slot = ? and burst_key = ? and recipient = ? and channel = ? and seq = 0";
  private static final String LOST = "broke off after the end of the message was sent";

  private final LedgerFile file;
  private final Journal journal;
  private final Lease lease;

  private SqliteLedger(LedgerFile file, Lease lease) {
    this.file = file;
    this.journal = new Journal(file);
    this.lease = lease;
  }

  /// Opens the ledger and brings it to the newest schema; a file that is not there is made.
  public static SqliteLedger open(Path file) {
    return new SqliteLedger(LedgerFile.open(file), Lease.ofThisProcess());
  }

  @Override
  public Claim claim(Message message, Channel channel, Instant now) {
    return file.inTransaction(
        () -> {
          plan(message, channel, now);
          return claim(find(message.key(), channel).getFirst(), message, now);
        });
  }

  private void plan(Message message, Channel channel, Instant now) throws SQLException {
    MessageKey key = message.key();
    int added =
        file.change(
            """
            insert into delivery (delivery, slot, burst_key, recipient, channel, message_id, state, \
            planned_at, changed_at) values (?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?)
            on conflict do nothing
            """,
            key.delivery(),
            key.slot(),
            key.burstKey(),
            key.recipient(),
            channel,
            message.messageId(),
            now,
            now);
    if (added == 1) {
      journal.event(find(key, channel).getFirst().id(), DeliveryState.PLANNED, now, "");
    }
  }

  private Claim claim(Row row, Message message, Instant now) throws SQLException {
    return switch (row.state()) {
      case PLANNED, DEFERRED, FAILED -> grant(row, message, now);
      case CLAIMED -> lease.isOver(row, now) ? grant(row, message, now) : busy(row);
      case DOT -> lease.isOver(row, now) ? hold(row, now) : busy(row);
      case SENT -> new Claim.Done(row.changedAt());
      case AMBIGUOUS -> new Claim.OnHold(row.reply());
    };
  }

  private Claim grant(Row row, Message message, Instant now) throws SQLException {
    int attempt = row.attempts() + 1;
    file.change(
        "update delivery set attempts = ?, holder = ?, lease_until = ?, reply = '' where id = ?",
        attempt,
        lease.holder(),
        lease.until(now),
        row.id());
    journal.enter(row.id(), DeliveryState.CLAIMED, now, "");
    journal.attachments(row.id(), attempt, message.attachments());
    return new Claim.Granted(row.id(), attempt, row.plannedAt());
  }

  private Claim hold(Row row, Instant now) throws SQLException {
    String reason = "attempt " + row.attempts() + " of " + row.changedAt() + " " + LOST;
    journal.enter(row.id(), DeliveryState.AMBIGUOUS, now, reason);
    return new Claim.OnHold(reason);
  }

  private static Claim busy(Row row) {
    return new Claim.Busy(row.attempts());
  }

  @Override
  public void markDot(Claim.Granted claim, Instant now) {
    file.inTransaction(
        () -> {
          int fenced =
              file.change(
                  """
                  update delivery set lease_until = ?
                  where id = ? and attempts = ? and state = 'CLAIMED' and lease_until > ?
                  """,
                  lease.until(now),
                  claim.id(),
                  claim.attempt(),
                  now.toEpochMilli());
          if (fenced != 1) {
            throw new Handover.ClaimLost();
          }
          journal.enter(claim.id(), DeliveryState.DOT, now, "");
          return claim;
        });
  }

  @Override
  public void settle(Claim.Granted claim, Reply reply, Instant now) {
    DeliveryState state =
        switch (reply) {
          case Reply.Accepted _ -> DeliveryState.SENT;
          case Reply.Deferred _ -> DeliveryState.DEFERRED;
          case Reply.Refused _ -> DeliveryState.FAILED;
          case Reply.Unknown _ -> DeliveryState.AMBIGUOUS;
        };
    file.inTransaction(
        () -> {
          if (isAt(claim, "'CLAIMED', 'DOT', 'AMBIGUOUS'")) {
            journal.enter(claim.id(), state, now, reply.text());
          }
          return claim;
        });
  }

  @Override
  public void release(Claim.Granted claim, String reason, Instant now) {
    file.inTransaction(
        () -> {
          if (isAt(claim, "'CLAIMED'")) {
            journal.enter(claim.id(), DeliveryState.PLANNED, now, reason);
          }
          return claim;
        });
  }

  private boolean isAt(Claim.Granted claim, String states) throws SQLException {
    String own = "select id from delivery where id = ? and attempts = ? and state in (";
    return !file.rows(row -> row.getLong(1), own + states + ")", claim.id(), claim.attempt())
        .isEmpty();
  }

  @Override
  public Optional<Instant> sentAt(MessageKey key, Channel channel) {
    return file.inTransaction(() -> find(key, channel)).stream()
        .filter(row -> row.state() == DeliveryState.SENT)
        .map(Row::changedAt)
        .findFirst();
  }

  @Override
  public List<Held> held(Instant now) {
    return file.inTransaction(
        () -> {
          String all = "select " + Row.COLUMNS + " from delivery where state = 'DOT'";
          for (Row row : file.rows(Row::read, all)) {
            if (lease.isOver(row, now)) {
              hold(row, now);
            }
          }
          return journal.held();
        });
  }

  @Override
  public void decide(MessageKey key, Channel channel, Decision decision, Instant now) {
    file.inTransaction(
        () -> {
          for (Row row : find(key, channel)) {
            if (row.state() == DeliveryState.AMBIGUOUS) {
              journal.enter(row.id(), after(decision), now, "decided by a person");
            }
          }
          return decision;
        });
  }

  private static DeliveryState after(Decision decision) {
    return switch (decision) {
      case ARRIVED -> DeliveryState.SENT;
      case SEND_AGAIN -> DeliveryState.PLANNED;
    };
  }

  private List<Row> find(MessageKey key, Channel channel) throws SQLException {
    return file.rows(
        Row::read,
        "select " + Row.COLUMNS + " from delivery where " + KEY,
        key.delivery(),
        key.slot(),
        key.burstKey(),
        key.recipient(),
        channel);
  }

  @Override
  public void close() {
    file.close();
  }
}
