package io.svodka.delivery.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

/// Scheduled times on a server.
class PostgresSlotsTest extends SlotContract {
  @RegisterExtension static final PostgresOfTests PLACE = new PostgresOfTests();

  @Override
  LedgerBooks fresh() {
    return PLACE.fresh();
  }
}
