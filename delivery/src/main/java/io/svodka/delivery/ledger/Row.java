package io.svodka.delivery.ledger;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.MessageKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// One message as the ledger knows it.
///
/// @param holder process that works on it
/// @param leaseUntil end of the holder's claim, in milliseconds
/// @param changedAt time of the last change of state
record Row(
    long id,
    DeliveryState state,
    int attempts,
    String holder,
    long leaseUntil,
    Instant plannedAt,
    Instant changedAt,
    String reply) {
  static final String COLUMNS =
      "id, state, attempts, holder, lease_until, planned_at, changed_at, reply";

  static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("holder"),
        row.getLong("lease_until"),
        Instant.parse(row.getString("planned_at")),
        Instant.parse(row.getString("changed_at")),
        row.getString("reply"));
  }

  static MessageKey key(ResultSet row) throws SQLException {
    return new MessageKey(
        row.getString("delivery"),
        row.getString("slot"),
        row.getString("burst_key"),
        row.getString("recipient"),
        row.getInt("seq"));
  }
}
