package io.svodka.delivery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Claim;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Message;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which steps of a mail the ledger waits for until the disk has them.
class DurabilityTest {
  private static final Message MAIL = Samples.message("north", "anna@example.com");

  @TempDir Path folder;
  private LedgerStore store;
  private Ledger ledger;

  @BeforeEach
  void open() {
    store = LedgerStore.file(folder.resolve("ledger.db"));
    ledger = new LedgerBooks(store, LedgerRules.USUAL).ledger();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void markerIsOnTheDiskBeforeTheDot() throws SQLException {
    ledger.markDot(claim(), Samples.NOON);
    assertEquals("full", mode());
  }

  /// Nothing has left yet, and the marker takes the claim along.
  @Test
  void claimIsNotWaitedFor() throws SQLException {
    claim();
    assertEquals("normal", mode());
  }

  /// Undone by a power cut, it leaves the marker, and the mail is in doubt.
  @Test
  void endingIsNotWaitedFor() throws SQLException {
    Claim.Granted claim = claim();
    ledger.markDot(claim, Samples.NOON);
    ledger.settle(claim, new Reply.Accepted("250 ok"), Samples.NOON, Samples.NOON);
    assertEquals("normal", mode());
  }

  @Test
  void endOfTheRunIsOnTheDisk() throws SQLException {
    claim();
    ledger.end(1, "done", Samples.NOON);
    assertEquals("full", mode());
  }

  @Test
  void whatIsOnlyKeptIsOnTheDisk() throws SQLException {
    claim();
    ledger.keep(
        Samples.message("south", "boris@example.com"), Channel.SMTP, Origin.NONE, Samples.NOON);
    assertEquals("full", mode());
  }

  private Claim.Granted claim() {
    return assertInstanceOf(
        Claim.Granted.class, ledger.claim(MAIL, Channel.SMTP, Origin.NONE, Samples.NOON));
  }

  /// Returns what the last transaction asked of the disk.
  private String mode() throws SQLException {
    return switch ((int) store.number("pragma synchronous")) {
      case 1 -> "normal";
      case 2 -> "full";
      default -> "another";
    };
  }
}
