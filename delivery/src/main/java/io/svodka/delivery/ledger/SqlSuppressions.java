package io.svodka.delivery.ledger;

import io.svodka.delivery.MessageKey;
import io.svodka.delivery.desk.Suppressions;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The list of suppressed addresses in a database that speaks SQL. Addresses are compared without
/// regard to case: nobody who does not want mail is to get it for a capital letter.
record SqlSuppressions(LedgerStore store) implements Suppressions {
  @Override
  public List<Suppression> list() {
    return store.inTransaction(
        () ->
            store.rows(
                row ->
                    new Suppression(
                        row.getString("recipient"),
                        row.getString("delivery"),
                        row.getString("reason"),
                        Instant.parse(row.getString("since"))),
                "select * from suppression order by recipient, delivery"));
  }

  @Override
  public void add(String recipient, String delivery, String reason, Instant now) {
    store.inTransaction(() -> enter(recipient, delivery, reason, now));
  }

  /// Adds an address unless it is there. Runs inside the ledger's transactions.
  int enter(String recipient, String delivery, String reason, Instant now) throws SQLException {
    int added =
        store.change(
            "insert into suppression values (?, ?, ?, ?) on conflict do nothing",
            plain(recipient),
            delivery,
            reason,
            now);
    if (added == 1) {
      String subject = plain(recipient) + " " + delivery;
      new AuditChain(store).append(now, "svodka", "suppressed", subject, reason);
    }
    return added;
  }

  @Override
  public boolean remove(String recipient, String delivery, String by, Instant now) {
    return store.inTransaction(
            () -> {
              int removed =
                  store.change(
                      "delete from suppression where recipient = ? and delivery = ?",
                      plain(recipient),
                      delivery);
              if (removed == 1) {
                String subject = plain(recipient) + " " + delivery;
                new AuditChain(store).append(now, by, "suppression removed", subject, "");
              }
              return removed;
            })
        > 0;
  }

  /// Returns why a recipient is not written to, if so. Runs inside the ledger's transactions.
  Optional<String> reason(MessageKey key) throws SQLException {
    return store
        .rows(
            row -> row.getString(1),
            "select reason from suppression where recipient = ? and delivery in ('', ?)",
            plain(key.recipient()),
            key.deliveryName())
        .stream()
        .findFirst();
  }

  private static String plain(String recipient) {
    return recipient.strip().toLowerCase(Locale.ROOT);
  }
}
