package io.svodka.delivery.ledger;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps mails back that are not to leave the house. Runs inside the ledger's transactions.
record Gate(LedgerStore store, LedgerRules rules, Journal journal) {
  /// Suppresses a mail that nobody has got yet, and returns why; nothing where it may leave.
  Optional<String> closes(long id, MessageKey key, Instant now) throws SQLException {
    Optional<String> refusal = refusal(key);
    if (refusal.isPresent() && isUnsent(id)) {
      journal.enter(id, DeliveryState.SUPPRESSED, now, refusal.get());
      return refusal;
    }
    return Optional.empty();
  }

  private Optional<String> refusal(MessageKey key) throws SQLException {
    Optional<String> byRule = rules.refusal(key.recipient());
    return byRule.isPresent() ? byRule : new SqlSuppressions(store).reason(key);
  }

  private boolean isUnsent(long id) throws SQLException {
    List<String> states =
        store.rows(row -> row.getString(1), "select state from delivery where id = ?", id);
    return switch (DeliveryState.valueOf(states.getFirst())) {
      case PENDING, AWAITING, CLAIMED, DEFERRED, FAILED -> true;
      case DOT, SENT, AMBIGUOUS, CANCELLED, SUPPRESSED, BOUNCED -> false;
    };
  }
}
