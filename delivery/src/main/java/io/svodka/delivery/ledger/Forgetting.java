package io.svodka.delivery.ledger;

import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Lets the contents of old mails go. Runs inside the ledger's transactions.
record Forgetting(LedgerStore store) {
  /// Nothing is done with these any more.
  private static final String OVER = "('SENT', 'CANCELLED', 'SUPPRESSED', 'BOUNCED')";

  int forget(Instant before) throws SQLException {
    List<Long> old =
        store
            .rows(
                row -> new Old(row.getLong(1), Instant.parse(row.getString(2))),
                """
                select d.id, d.changed_at from delivery d
                join delivery_letter l on l.delivery_id = d.id where d.state in\
                """
                    + OVER)
            .stream()
            .filter(each -> each.changedAt().isBefore(before))
            .map(Old::id)
            .toList();
    for (long id : old) {
      store.change("delete from delivery_letter where delivery_id = ?", id);
    }
    return store.change(
        """
        update artifact set content = null where content is not null and not exists (
          select 1 from delivery_attachment t join delivery_letter l on l.delivery_id = t.delivery_id
          where t.sha256 = artifact.sha256)
        """);
  }

  private record Old(long id, Instant changedAt) {}
}
