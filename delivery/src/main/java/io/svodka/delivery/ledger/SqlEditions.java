package io.svodka.delivery.ledger;

import io.svodka.delivery.editions.Edition;
import io.svodka.delivery.editions.EditionBook;
import io.svodka.delivery.editions.EditionMark;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The book of editions in a database that speaks SQL.
record SqlEditions(LedgerStore store) implements EditionBook {
  private static final String FIND = "select * from edition where ";

  /// Writes an edition down inside the ledger's transaction, and returns its number; the same one
  /// for a pack that was made anew of the same things.
  long add(EditionMark mark, long run, Instant now) throws SQLException {
    List<Long> known =
        store.rows(
            row -> row.getLong(1),
            """
            select max(id) from edition where delivery = ? and slot = ? and burst_key = ?
            and revision = ? and manifest = ? having max(id) is not null
            """,
            mark.delivery(),
            mark.slot(),
            mark.burstKey(),
            mark.revision(),
            mark.manifest());
    return known.isEmpty() ? insert(mark, run, now) : known.getFirst();
  }

  private long insert(EditionMark mark, long run, Instant now) throws SQLException {
    return store
        .rows(
            row -> row.getLong(1),
            """
            insert into edition (delivery, slot, burst_key, revision, previous, manifest, run_id, \
            made_at) values (?, ?, ?, ?, ?, ?, ?, ?) returning id
            """,
            mark.delivery(),
            mark.slot(),
            mark.burstKey(),
            mark.revision(),
            mark.previous(),
            mark.manifest(),
            run,
            now)
        .getFirst();
  }

  @Override
  public Optional<Edition> find(long id) {
    return first(FIND + "id = ?", id);
  }

  @Override
  public Optional<Edition> ofDelivery(long delivery) {
    return first(FIND + "id = (select edition_id from delivery where id = ?)", delivery);
  }

  @Override
  public Optional<Edition> delivered(String delivery, String slot, String burstKey) {
    return first(
        FIND
            + """
            id = (
              select min(newest) from (
                select max(e.id) as newest
                from delivery d join edition e on e.id = d.edition_id
                where e.delivery = ? and e.slot = ? and e.burst_key = ?
                  and d.state in ('SENT', 'AMBIGUOUS')
                  and e.revision = (
                    select max(last.revision)
                    from delivery s join edition last on last.id = s.edition_id
                    where last.delivery = ? and last.slot = ? and last.burst_key = ?
                      and s.state in ('SENT', 'AMBIGUOUS'))
                group by d.channel, d.recipient) as each_recipient)
            """,
        delivery,
        slot,
        burstKey,
        delivery,
        slot,
        burstKey);
  }

  @Override
  public List<Edition> newestFirst() {
    return store.inTransaction(
        () -> store.rows(SqlEditions::edition, "select * from edition order by id desc"));
  }

  private Optional<Edition> first(String sql, Object... values) {
    return store.inTransaction(
        () -> store.rows(SqlEditions::edition, sql, values).stream().findFirst());
  }

  private static Edition edition(ResultSet row) throws SQLException {
    return new Edition(
        row.getLong("id"),
        new EditionMark(
            row.getString("delivery"),
            row.getString("slot"),
            row.getString("burst_key"),
            row.getInt("revision"),
            row.getLong("previous"),
            row.getString("manifest")),
        row.getLong("run_id"),
        Instant.parse(row.getString("made_at")));
  }
}
