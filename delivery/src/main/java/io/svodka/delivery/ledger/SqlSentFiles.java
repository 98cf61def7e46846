package io.svodka.delivery.ledger;

import io.svodka.delivery.desk.SentFiles;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.model.rendition.Rendition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The files of mails that were sent, in a database that speaks SQL.
record SqlSentFiles(LedgerStore store) implements SentFiles {
  @Override
  public Optional<Rendition> find(String delivery, String sha256) {
    return store.inTransaction(() -> found(delivery, sha256).map(Found::file));
  }

  @Override
  public Optional<Rendition> fetch(String delivery, String sha256, Instant now) {
    return store.inTransaction(
        () -> {
          Optional<Found> found = found(delivery, sha256);
          if (found.isPresent()) {
            new AuditChain(store)
                .append(
                    now,
                    found.get().recipient(),
                    "file fetched",
                    "delivery " + found.get().id(),
                    sha256);
          }
          return found.map(Found::file);
        });
  }

  private record Found(long id, String recipient, String key, Rendition file) {}

  /// A mail may be read before the server's answer to it was.
  private Optional<Found> found(String delivery, String sha256) throws SQLException {
    List<Found> all =
        store.rows(
            row ->
                new Found(
                    row.getLong("id"),
                    row.getString("recipient"),
                    Row.key(row).id(),
                    Letters.file(row)),
            """
            select d.*, t.format, t.file_name, t.sha256, a.content
            from delivery_attachment t
            join delivery d on d.id = t.delivery_id and d.attempts = t.attempt
            join artifact a on a.sha256 = t.sha256
            where t.sha256 = ? and a.content is not null
              and d.state in ('DOT', 'SENT', 'AMBIGUOUS')
            """,
            sha256);
    return all.stream().filter(each -> each.key().equals(delivery)).findFirst();
  }
}
