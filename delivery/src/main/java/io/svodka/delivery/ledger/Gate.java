package io.svodka.delivery.ledger;

import io.svodka.delivery.Channel;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Keeps mails back that are not to leave the house. Runs inside the ledger's transactions.
record Gate(LedgerStore store, LedgerRules rules, Journal journal) {
  /// Suppresses a mail that nobody has got yet, and returns why; nothing where it may leave.
  Optional<String> closes(Row row, Channel channel, MessageKey key, Instant now)
      throws SQLException {
    boolean isMailUnsent = channel.isMail() && isUnsent(row.state());
    Optional<String> refusal = isMailUnsent ? refusal(key) : Optional.empty();
    if (refusal.isPresent()) {
      journal.enter(row.id(), DeliveryState.SUPPRESSED, now, refusal.get());
    }
    return refusal;
  }

  private Optional<String> refusal(MessageKey key) throws SQLException {
    Optional<String> byRule = rules.refusal(key.recipient());
    return byRule.isPresent() ? byRule : new SqlSuppressions(store).reason(key);
  }

  private static boolean isUnsent(DeliveryState state) {
    return switch (state) {
      case PENDING, AWAITING, CLAIMED, DEFERRED, FAILED -> true;
      case DOT, SENT, AMBIGUOUS, CANCELLED, SUPPRESSED, BOUNCED -> false;
    };
  }
}
