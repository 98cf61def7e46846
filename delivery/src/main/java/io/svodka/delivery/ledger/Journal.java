package io.svodka.delivery.ledger;

import io.svodka.delivery.Channel;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Writes changes of state together with their events. Runs inside the ledger's transactions.
record Journal(LedgerStore store) {
  /// Puts a message into a state and records the event.
  void enter(long id, DeliveryState state, Instant now, String detail) throws SQLException {
    store.change(
        "update delivery set state = ?, reply = ?, changed_at = ? where id = ?",
        state,
        detail,
        now,
        id);
    event(id, state, now, detail);
  }

  /// Records an event of the message's current attempt.
  void event(long id, DeliveryState state, Instant now, String detail) throws SQLException {
    store.change(
        """
        insert into delivery_event (delivery_id, attempt, state, at, detail)
        select id, attempts, ?, ?, ? from delivery where id = ?
        """,
        state,
        now,
        detail,
        id);
  }

  List<Ledger.Held> held() throws SQLException {
    return store.rows(
        Journal::held, "select * from delivery where state = 'AMBIGUOUS' order by id");
  }

  private static Ledger.Held held(ResultSet row) throws SQLException {
    return new Ledger.Held(
        Row.key(row),
        Channel.valueOf(row.getString("channel")),
        row.getString("message_id"),
        Instant.parse(row.getString("changed_at")),
        row.getString("reply"));
  }
}
