package io.svodka.delivery.ledger;

import io.svodka.delivery.ledger.store.LedgerStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The chain on a server.
class PostgresAuditTest extends AuditContract {
  private static PostgresPlace place;
  private String database = "";

  @BeforeAll
  static void start() throws Exception {
    place = PostgresPlace.start();
  }

  @AfterAll
  static void stop() throws Exception {
    place.close();
  }

  @Override
  LedgerBooks fresh() {
    database = place.fresh();
    return new LedgerBooks(LedgerStore.server(place.address(database)), LedgerRules.USUAL);
  }

  @Override
  void execute(String sql) {
    place.execute(database, sql);
  }

  @Override
  void disarm() {
    execute("alter table audit disable trigger all");
  }
}
