package io.svodka.delivery.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

/// The chain on a server.
class PostgresAuditTest extends AuditContract {
  @RegisterExtension static final PostgresOfTests PLACE = new PostgresOfTests();

  @Override
  LedgerBooks fresh() {
    return PLACE.fresh();
  }

  @Override
  void execute(String sql) {
    PLACE.execute(sql);
  }

  @Override
  void disarm() {
    execute("alter table audit disable trigger all");
  }
}
