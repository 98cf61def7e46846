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

  /// Returns the row of a message that was just written down.
  static Row planned(long id, DeliveryState state, Instant now) {
    return new Row(id, state, 0, "", 0, now, now, "");
  }

  /// Returns a row of the columns.
  static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        DeliveryState.valueOf(row.getString(2)),
        row.getInt(3),
        row.getString(4),
        row.getLong(5),
        Instant.parse(row.getString(6)),
        Instant.parse(row.getString(7)),
        row.getString(8));
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
