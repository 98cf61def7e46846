package io.svodka.delivery.ledger;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.Bounce;
import io.svodka.delivery.desk.Bounces;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// Books bounces in a database that speaks SQL. A bounce counts only for a mail that this ledger
/// has sent lately, and only with something that nobody can make up: the mark of its return path,
/// or its Message-ID and its address.
record SqlBounces(LedgerStore store, Postmarks postmarks) implements Bounces {
  private static final int MOST_SOFT = 5;
  private static final Duration SOFT_WITHIN = Duration.ofDays(14);

  /// Servers give up after five days; what comes later is no news, or was made up.
  private static final Duration LATEST = Duration.ofDays(30);

  private static final String FIND =
      "select id, state, recipient, message_id, changed_at from delivery where channel = 'SMTP'"
          + " and ";

  private record Sent(
      long id, DeliveryState state, String recipient, String messageId, Instant changedAt) {
    private static Sent read(ResultSet row) throws SQLException {
      return new Sent(
          row.getLong(1),
          DeliveryState.valueOf(row.getString(2)),
          row.getString(3),
          row.getString(4),
          Instant.parse(row.getString(5)));
    }
  }

  @Override
  public Outcome book(Bounce bounce, Instant now) {
    return store.inTransaction(
        () -> {
          List<Sent> mails = bounce.mark().isEmpty() ? named(bounce) : marked(bounce.mark());
          if (mails.isEmpty()) {
            return Outcome.NOT_OURS;
          }
          Sent mail = mails.getFirst();
          return switch (mail.state()) {
            case SENT, AMBIGUOUS ->
                mail.changedAt().plus(LATEST).isBefore(now)
                    ? Outcome.NOT_OURS
                    : book(mail, bounce, now);
            case BOUNCED -> Outcome.KNOWN_BEFORE;
            case PENDING, AWAITING, CLAIMED, DOT, DEFERRED, FAILED, CANCELLED, SUPPRESSED ->
                Outcome.NOT_OURS;
          };
        });
  }

  /// A server that forwards names another address; then only the mail with this id can be meant.
  private List<Sent> named(Bounce bounce) throws SQLException {
    List<Sent> all = store.rows(Sent::read, FIND + "message_id = ?", bounce.messageId());
    return all.size() == 1
        ? all
        : all.stream()
            .filter(mail -> mail.recipient().equalsIgnoreCase(bounce.recipient()))
            .toList();
  }

  /// Whatever else the report says: a mark that is wrong is not made right by it.
  private List<Sent> marked(String mark) throws SQLException {
    OptionalLong id = Postmarks.id(mark);
    return id.isEmpty()
        ? List.of()
        : store.rows(Sent::read, FIND + "id = ?", id.getAsLong()).stream()
            .filter(mail -> postmarks.isOf(mark, mail.id(), mail.messageId()))
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
