package io.svodka.delivery.ledger;

import io.svodka.delivery.ledger.store.ClaimClock;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Mails that came back on a server.
class PostgresBouncesTest extends BounceContract {
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
    return again();
  }

  @Override
  LedgerBooks again() {
    return new LedgerBooks(
        LedgerStore.server(place.address(database), Duration.ofMinutes(20), ClaimClock.OF_CALLER),
        LedgerRules.USUAL);
  }
}
