package io.svodka.delivery.ledger;

import io.svodka.delivery.ledger.store.ClaimClock;
import io.svodka.delivery.ledger.store.LedgerAddress;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A PostgreSQL for the tests of a class, with a database for each of them.
final class PostgresOfTests implements BeforeAllCallback, AfterAllCallback {
  static final Duration LEASE = Duration.ofMinutes(20);

  private PostgresPlace place;
  private String database = "";

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    place = PostgresPlace.start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    place.close();
  }

  /// Opens the books of a new database.
  LedgerBooks fresh() {
    database = place.fresh();
    return again();
  }

  /// Opens the books of the same database, as another process does.
  LedgerBooks again() {
    return again(LedgerRules.USUAL);
  }

  LedgerBooks again(LedgerRules rules) {
    return new LedgerBooks(store(ClaimClock.OF_CALLER, LEASE), rules);
  }

  LedgerStore store(ClaimClock clock, Duration lease) {
    return LedgerStore.server(place.address(database), lease, clock);
  }

  /// Opens the same database by way of a relay. Statements travel as texts, so that it can read
  /// them.
  LedgerStore store(LossyRelay relay) {
    LedgerAddress direct = place.address(database);
    String url = direct.url().replaceFirst(":\\d+/", ":" + relay.port() + "/");
    LedgerAddress address =
        new LedgerAddress(url + "?prepareThreshold=0", direct.user(), direct.password());
    return LedgerStore.server(address, LEASE, ClaimClock.OF_CALLER);
  }

  LossyRelay relay() throws IOException {
    return new LossyRelay(
        URI.create(place.address(database).url().substring("jdbc:".length())).getPort());
  }

  void execute(String sql) {
    place.execute(database, sql);
  }

  List<String> rows(String sql) {
    return place.rows(database, sql);
  }
}
