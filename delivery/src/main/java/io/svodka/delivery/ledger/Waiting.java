package io.svodka.delivery.ledger;

import io.svodka.delivery.Channel;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.ledger.store.Tenure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Finds the message to be sent next: one whose wait is over, else the oldest, else one whose
/// sender is gone. Runs inside the ledger's transactions.
record Waiting(LedgerStore store, AtWork atWork) {
  private static final String FIND =
      "select " + Row.COLUMNS + " from delivery where channel = ? and state = ";
  private static final int CLAIMED_AT_ONCE = 100;

  List<Row> next(Channel channel, Instant now) throws SQLException {
    List<Row> deferred =
        first("'DEFERRED' and not_before <= ? order by id limit 1", channel, now.toEpochMilli());
    if (!deferred.isEmpty()) {
      return deferred;
    }
    List<Row> pending = first("'PENDING' order by id limit 1", channel);
    return pending.isEmpty() ? orphaned(channel, now) : pending;
  }

  private List<Row> orphaned(Channel channel, Instant now) throws SQLException {
    Tenure tenure = store.tenure(now);
    return first("'CLAIMED' order by id limit " + CLAIMED_AT_ONCE, channel).stream()
        .filter(row -> atWork.isOver(row.id(), row.holder(), row.leaseUntil(), tenure))
        .limit(1)
        .toList();
  }

  private List<Row> first(String condition, Object... values) throws SQLException {
    return store.rows(Row::read, FIND + condition + store.skipLocked(), values);
  }
}
