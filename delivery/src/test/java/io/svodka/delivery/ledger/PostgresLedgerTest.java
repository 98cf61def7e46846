package io.svodka.delivery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Claim;
import io.svodka.delivery.Handover;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Samples;
import io.svodka.delivery.ledger.store.ClaimClock;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The ledger on a server.
class PostgresLedgerTest extends LedgerContract {
  @RegisterExtension static final PostgresOfTests PLACE = new PostgresOfTests();

  @Override
  LedgerBooks fresh() {
    return PLACE.fresh();
  }

  @Override
  LedgerBooks again(LedgerRules rules) {
    return PLACE.again(rules);
  }

  @Override
  List<String> peek(String sql) {
    return PLACE.rows(sql);
  }

  @Override
  void damage() {
    PLACE.execute("update artifact set content = '\\x00'");
  }

  @Test
  void whatWasAnsweredWasWritten() {
    try (LedgerStore store = PLACE.store(ClaimClock.OF_SERVER, PostgresOfTests.LEASE)) {
      assertEquals(
          List.of("on"),
          store.inTransaction(
              () -> store.rows(row -> row.getString(1), "show synchronous_commit")));
    }
  }

  @Test
  void clocksOfMachinesMayDiffer() {
    try (LedgerBooks slow =
            new LedgerBooks(
                PLACE.store(ClaimClock.OF_SERVER, PostgresOfTests.LEASE), LedgerRules.USUAL);
        LedgerBooks fast =
            new LedgerBooks(
                PLACE.store(ClaimClock.OF_SERVER, PostgresOfTests.LEASE), LedgerRules.USUAL)) {
      Claim claim =
          slow.ledger().claim(Samples.message("A", "a@example.com"), Channel.SMTP, Samples.NOON);
      assertEquals(
          Optional.empty(),
          fast.ledger().next(Channel.SMTP, Samples.NOON.plus(Duration.ofHours(5))));
      slow.ledger().markDot((Claim.Granted) claim, Samples.NOON.minus(Duration.ofHours(2)));
    }
  }

  @Test
  void workerThatSleptIsFencedOff() throws Exception {
    try (LedgerBooks sleeper =
        new LedgerBooks(
            PLACE.store(ClaimClock.OF_SERVER, Duration.ofMillis(200)), LedgerRules.USUAL)) {
      Ledger ledger = sleeper.ledger();
      Claim.Granted claim =
          (Claim.Granted)
              ledger.claim(Samples.message("A", "a@example.com"), Channel.SMTP, Samples.NOON);
      Thread.sleep(400);
      assertThrows(Handover.ClaimLost.class, () -> ledger.markDot(claim, Samples.NOON));
      assertEquals(2, ledger.next(Channel.SMTP, Samples.NOON).orElseThrow().claim().attempt());
    }
  }

  @Test
  void brokenConnectionIsMadeAnew() {
    Ledger ledger = books.ledger();
    ledger.claim(Samples.message("A", "a@example.com"), Channel.SMTP, Samples.NOON);
    PLACE.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
    ledger.claim(Samples.message("B", "b@example.com"), Channel.SMTP, Samples.NOON);
    assertEquals(List.of("2"), peek("select count(*) from delivery"));
  }
}
