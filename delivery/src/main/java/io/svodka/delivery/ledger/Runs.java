package io.svodka.delivery.ledger;

import io.svodka.delivery.RunMark;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Writes down runs. Runs inside the ledger's transactions.
record Runs(LedgerStore store) {
  long begin(RunMark run, Instant now) throws SQLException {
    long id = insert(run, now);
    new AuditChain(store).append(now, "svodka", "run begun", "run " + id, words(run));
    return id;
  }

  private static String words(RunMark run) {
    return String.join(
        ", ",
        run.delivery(),
        run.period(),
        run.slot().isEmpty() ? "by hand" : run.slot(),
        "as of " + run.asOf(),
        "specification " + run.specification(),
        "revision " + run.revision(),
        "data as of " + run.dataAsOf());
  }

  private long insert(RunMark run, Instant now) throws SQLException {
    return store
        .rows(
            row -> row.getLong(1),
            """
            insert into run (delivery, report, slot, period, as_of, specification, revision, \
            data_as_of, state, started_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?)
            returning id
            """,
            run.delivery(),
            run.report(),
            run.slot(),
            run.period(),
            run.asOf().toString(),
            run.specification(),
            run.revision(),
            run.dataAsOf(),
            now)
        .getFirst();
  }

  int end(long run, String ending, Instant now) throws SQLException {
    new AuditChain(store).append(now, "svodka", "run ended", "run " + run, counts(run, ending));
    return store.change("update run set state = ?, ended_at = ? where id = ?", ending, now, run);
  }

  /// How many mails of the run are in which state when it ends.
  private String counts(long run, String ending) throws SQLException {
    List<String> counts =
        store.rows(
            row -> row.getLong(2) + " " + row.getString(1),
            "select state, count(*) from delivery where run_id = ? group by state order by state",
            run);
    return ending + (counts.isEmpty() ? "" : ": " + String.join(", ", counts));
  }
}
