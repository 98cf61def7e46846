package io.svodka.delivery.ledger;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.Bounce;
import io.svodka.delivery.desk.Bounces;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Books bounces in a database that speaks SQL. A bounce counts only for a mail that this ledger
/// has sent: its Message-ID and its address have to be known.
record SqlBounces(LedgerStore store) implements Bounces {
  private static final int MOST_SOFT = 5;
  private static final Duration SOFT_WITHIN = Duration.ofDays(14);

  private record Sent(long id, DeliveryState state, String recipient) {}

  @Override
  public Outcome book(Bounce bounce, Instant now) {
    return store.inTransaction(
        () -> {
          List<Sent> mails = mails(bounce);
          if (mails.isEmpty()) {
            return Outcome.NOT_OURS;
          }
          Sent mail = mails.getFirst();
          return switch (mail.state()) {
            case SENT, AMBIGUOUS -> book(mail, bounce, now);
            case BOUNCED -> Outcome.KNOWN_BEFORE;
            case PENDING, AWAITING, CLAIMED, DOT, DEFERRED, FAILED, CANCELLED, SUPPRESSED ->
                Outcome.NOT_OURS;
          };
        });
  }

  /// A server that forwards names another address; then only the mail with this id can be meant.
  private List<Sent> mails(Bounce bounce) throws SQLException {
    List<Sent> all =
        store.rows(
            row ->
                new Sent(row.getLong(1), DeliveryState.valueOf(row.getString(2)), row.getString(3)),
            "select id, state, recipient from delivery where message_id = ? and channel = 'SMTP'",
            bounce.messageId());
    return all.size() == 1
        ? all
        : all.stream()
            .filter(mail -> mail.recipient().equalsIgnoreCase(bounce.recipient()))
            .toList();
  }

  private Outcome book(Sent mail, Bounce bounce, Instant now) throws SQLException {
    String reason = bounce.status() + " " + bounce.text();
    new Journal(store).enter(mail.id(), DeliveryState.BOUNCED, now, reason.strip());
    boolean isGivenUp =
        switch (bounce.kind()) {
          case HARD -> true;
          case SOFT -> recent(mail.recipient(), now) >= MOST_SOFT;
        };
    if (isGivenUp) {
      new SqlSuppressions(store).enter(mail.recipient(), "", "bounced: " + reason.strip(), now);
    }
    return isGivenUp ? Outcome.BOOKED_AND_SUPPRESSED : Outcome.BOOKED;
  }

  private long recent(String recipient, Instant now) throws SQLException {
    return store
        .rows(
            row -> Instant.parse(row.getString(1)),
            """
            select e.at from delivery_event e join delivery d on d.id = e.delivery_id
            where e.state = 'BOUNCED' and d.recipient = ?
            """,
            recipient)
        .stream()
        .filter(at -> at.isAfter(now.minus(SOFT_WITHIN)))
        .count();
  }
}
