package io.svodka.delivery.ledger;

import io.svodka.delivery.RunMark;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.SQLException;
import java.time.Instant;

/// Writes down runs. Runs inside the ledger's transactions.
record Runs(LedgerStore store) {
  long begin(RunMark run, Instant now) throws SQLException {
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
    return store.change("update run set state = ?, ended_at = ? where id = ?", ending, now, run);
  }
}
