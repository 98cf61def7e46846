package io.svodka.delivery.ledger;

import io.svodka.delivery.Channel;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.SQLException;

/// The ways that messages go, as the ledger knows them. Runs inside the ledger's transactions.
record Channels(LedgerStore store) {
  /// Returns the way of a message.
  Channel of(long id) throws SQLException {
    return store
        .rows(
            row -> Channel.valueOf(row.getString(1)),
            "select channel from delivery where id = ?",
            id)
        .getFirst();
  }
}
