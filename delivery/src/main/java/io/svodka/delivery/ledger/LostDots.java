package io.svodka.delivery.ledger;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.ledger.store.Tenure;
import java.sql.SQLException;
import java.time.Instant;

/// Settles messages whose sender is gone after it committed to end them: nobody knows whether they
/// arrived. Runs inside the ledger's transactions.
record LostDots(LedgerStore store, Journal journal, WhenUnknown whenUnknown, AtWork atWork) {
  private static final String LOST = "broke off after the end of the message was sent";
  private static final String AGAIN = "is sent again and may arrive twice";
  private static final String REPEATED = "is handed over again, which changes nothing";
  private static final String FIND = "select " + Row.COLUMNS + " from delivery where ";

  /// Settles a message if need be and returns what the ledger says of it then.
  Row settled(Row row, Instant now) throws SQLException {
    if (row.state() != DeliveryState.DOT || !isOver(row, store.tenure(now))) {
      return row;
    }
    settle(row, now);
    return store.rows(Row::read, FIND + "id = ?", row.id()).getFirst();
  }

  /// Settles all of them.
  void settleAll(Instant now) throws SQLException {
    Tenure tenure = store.tenure(now);
    for (Row row : store.rows(Row::read, FIND + "state = 'DOT'" + store.skipLocked())) {
      if (isOver(row, tenure)) {
        settle(row, now);
      }
    }
  }

  private boolean isOver(Row row, Tenure tenure) {
    return atWork.isOver(row.id(), row.holder(), row.leaseUntil(), tenure);
  }

  private void settle(Row row, Instant now) throws SQLException {
    String reason = "attempt " + row.attempts() + " of " + row.changedAt() + " " + LOST;
    journal.enter(row.id(), DeliveryState.AMBIGUOUS, now, reason);
    apply(row.id(), now);
  }

  /// Does with a message that may have arrived what the house has decided.
  void apply(long id, Instant now) throws SQLException {
    if (!new Channels(store).of(id).isMail()) {
      journal.enter(id, DeliveryState.PENDING, now, REPEATED);
      return;
    }
    switch (whenUnknown) {
      case HOLD -> {}
      case RESEND -> journal.enter(id, DeliveryState.PENDING, now, AGAIN);
    }
  }
}
