package io.svodka.delivery.ledger;

import io.svodka.delivery.desk.Audit;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.model.rendition.Content;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// The chain in a database that speaks SQL.
record AuditChain(LedgerStore store) implements Audit {
  private static final String TAKEN_OVER = "taken over";
  private static final String ALL = "select * from audit order by id";

  private record Link(Entry entry, String previous) {
    String computed() {
      return digest(entry, previous);
    }
  }

  private record Head(long entries, String digest) {}

  /// Adds an entry. Runs inside the ledger's transactions, so that what is done and its entry are
  /// kept together or not at all.
  void append(Instant at, String actor, String action, String subject, String detail)
      throws SQLException {
    Head head = head(store.forUpdate());
    long id = head.entries() + 1;
    Entry unsigned = new Entry(id, at, actor, action, subject, detail, "");
    String digest = digest(unsigned, head.digest());
    store.change(
        "insert into audit values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        at,
        actor,
        action,
        subject,
        detail,
        head.digest(),
        digest);
    store.change("update audit_head set entries = ?, digest = ? where id = 1", id, digest);
  }

  private Head head(String lock) throws SQLException {
    return store
        .rows(
            row -> new Head(row.getLong(1), row.getString(2)),
            "select entries, digest from audit_head where id = 1" + lock)
        .getFirst();
  }

  /// The length of each part goes before it, so that no two entries run together into one.
  private static String digest(Entry entry, String previous) {
    StringBuilder text = new StringBuilder();
    for (String part :
        List.of(
            previous,
            String.valueOf(entry.id()),
            entry.at().toString(),
            entry.actor(),
            entry.action(),
            entry.subject(),
            entry.detail())) {
      text.append(part.length()).append(':').append(part);
    }
    return Content.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<Entry> list(int most) {
    return store.inTransaction(
        () ->
            store
                .rows(AuditChain::link, "select * from audit order by id desc limit ?", most)
                .stream()
                .map(Link::entry)
                .toList());
  }

  @Override
  public void takenOver(String digest, String commit, Instant at) {
    String detail = "specification " + digest + (commit.isEmpty() ? "" : ", revision " + commit);
    store.inTransaction(
        () -> {
          // Locked first, so that of several services one writes it down.
          Head head = head(store.forUpdate());
          List<String> last =
              store.rows(
                  row -> row.getString(1),
                  "select detail from audit where action = ? order by id desc limit 1",
                  TAKEN_OVER);
          if (!last.contains(detail)) {
            append(at, "svodka", TAKEN_OVER, "specification", detail);
          }
          return head;
        });
  }

  @Override
  public Finding verify() {
    return store.inTransaction(() -> verified(store.rows(AuditChain::link, ALL), head("")));
  }

  private static Finding verified(List<Link> links, Head head) {
    String previous = "";
    long id = 0;
    for (Link link : links) {
      id++;
      if (link.entry().id() != id) {
        return new Finding.Broken(id, "is missing");
      }
      if (!link.previous().equals(previous)) {
        return new Finding.Broken(id, "does not follow the one before it");
      }
      if (!link.computed().equals(link.entry().digest())) {
        return new Finding.Broken(id, "is not what was written");
      }
      previous = link.entry().digest();
    }
    return head.entries() == id && head.digest().equals(previous)
        ? new Finding.Intact(id, previous)
        : new Finding.Broken(id + 1, "is missing: the chain is shorter than it was");
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        new Entry(
            row.getLong("id"),
            Instant.parse(row.getString("at")),
            row.getString("actor"),
            row.getString("action"),
            row.getString("subject"),
            row.getString("detail"),
            row.getString("digest")),
        row.getString("previous"));
  }
}
