package io.svodka.delivery.ledger;

import io.svodka.delivery.Channel;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.ledger.store.Tenure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the message to be sent next: one whose wait is over, else the oldest, else one whose
/// sender is gone. Runs inside the ledger's transactions.
record Waiting(LedgerStore store, AtWork atWork) {
  private static final String FIND =
      "select " + Row.COLUMNS + " from delivery where channel = ? and state = ";
  private static final int CLAIMED_AT_ONCE = 100;

  List<Row> next(Channel channel, Set<String> closed, Instant now) throws SQLException {
    Others others = new Others(channel, List.copyOf(closed));
    List<Row> deferred = first(others, "'DEFERRED' and not_before <= " + now.toEpochMilli(), 1);
    if (!deferred.isEmpty()) {
      return deferred;
    }
    List<Row> pending = first(others, "'PENDING'", 1);
    return pending.isEmpty() ? orphaned(others, now) : pending;
  }

  private List<Row> orphaned(Others others, Instant now) throws SQLException {
    Tenure tenure = store.tenure(now);
    return first(others, "'CLAIMED'", CLAIMED_AT_ONCE).stream()
        .filter(row -> atWork.isOver(row.id(), row.holder(), row.leaseUntil(), tenure))
        .limit(1)
        .toList();
  }

  /// Messages of a channel to other domains than these.
  private record Others(Channel channel, List<String> closed) {}

  private List<Row> first(Others others, String state, int most) throws SQLException {
    List<Object> values = new ArrayList<>();
    values.add(others.channel());
    StringBuilder sql = new StringBuilder(FIND).append(state);
    for (String domain : others.closed()) {
      sql.append(" and recipient not like ? escape '!'");
      values.add("%@" + domain.replaceAll("([!%_])", "!$1"));
    }
    sql.append(" order by id limit ").append(most).append(store.skipLocked());
    return store.rows(Row::read, sql.toString(), values.toArray());
  }
}
