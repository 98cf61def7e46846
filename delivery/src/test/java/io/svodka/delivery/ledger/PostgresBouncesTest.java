package io.svodka.delivery.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

/// Mails that came back on a server.
class PostgresBouncesTest extends BounceContract {
  @RegisterExtension static final PostgresOfTests PLACE = new PostgresOfTests();

  @Override
  LedgerBooks fresh() {
    return PLACE.fresh();
  }

  @Override
  LedgerBooks again() {
    return PLACE.again();
  }

  @Override
  void execute(String sql) {
    PLACE.execute(sql);
  }
}
