package io.svodka.delivery.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

/// Domains with limits on a server.
class PostgresLanesTest extends LaneContract {
  @RegisterExtension static final PostgresOfTests PLACE = new PostgresOfTests();

  @Override
  LedgerBooks fresh() {
    return PLACE.fresh();
  }

  @Override
  LedgerBooks again() {
    return PLACE.again();
  }
}
