package io.svodka.delivery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Claim;
import io.svodka.delivery.LaneRules;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Message;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Samples;
import io.svodka.delivery.slots.SlotBook;
import io.svodka.delivery.slots.SlotMark;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.model.failure.RunFailure;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A claim that the database has kept and this process knows nothing of, because the connection
/// broke before the answer: nobody works on it, so it must not be held for ever.
class LostCommitTest {
  @RegisterExtension static final PostgresOfTests PLACE = new PostgresOfTests();

  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
  private static final SlotOwner WEEKLY = new SlotOwner(SlotOwner.Kind.DELIVERY, "weekly");

  private LossyRelay relay;
  private LedgerBooks books;

  @BeforeEach
  void open() throws Exception {
    PLACE.fresh().close();
    relay = PLACE.relay();
    books = new LedgerBooks(PLACE.store(relay), LedgerRules.USUAL);
  }

  @AfterEach
  void close() {
    books.close();
    relay.close();
  }

  @Test
  void mailIsFreeAgain() {
    Ledger ledger = books.ledger();
    Message mail = Samples.message("A", "a@example.com");
    relay.loseNextCommit();
    assertThrows(RunFailure.Delivery.class, () -> ledger.claim(mail, Channel.SMTP, Samples.NOON));
    assertEquals(List.of("CLAIMED 1"), PLACE.rows("select state, attempts from delivery"));
    ledger.renew(Samples.NOON);
    Claim claim = ledger.claim(mail, Channel.SMTP, Samples.NOON);
    assertEquals(2, assertInstanceOf(Claim.Granted.class, claim).attempt());
  }

  @Test
  void mailThatWaitedIsFreeAgain() {
    Ledger ledger = books.ledger();
    Message mail = Samples.message("A", "a@example.com");
    ledger.keep(mail, Channel.SMTP, Origin.NONE, Samples.NOON);
    relay.loseNextCommit();
    assertThrows(RunFailure.Delivery.class, () -> ledger.next(Channel.SMTP, Samples.NOON));
    assertEquals(List.of("CLAIMED 1"), PLACE.rows("select state, attempts from delivery"));
    ledger.renew(Samples.NOON);
    assertEquals(2, ledger.next(Channel.SMTP, Samples.NOON).orElseThrow().claim().attempt());
  }

  @Test
  void placeInALaneIsFreeAgain() {
    LaneRules.Limit one = new LaneRules.Limit(1, 100);
    relay.loseNextCommit();
    assertThrows(
        RunFailure.Delivery.class, () -> books.lanes().enter("example.com", one, Samples.NOON));
    assertEquals(List.of("1"), PLACE.rows("select count(*) from lane_pass"));
    assertTrue(books.lanes().enter("example.com", one, Samples.NOON).isPresent());
  }

  @Test
  void slotIsBegunAgain() {
    SlotBook slots = books.slots();
    LocalDate day = LocalDate.of(2026, 11, 2);
    slots.since(WEEKLY, Samples.NOON);
    slots.plan(
        List.of(
            new SlotMark(
                WEEKLY, "weekly@" + day, day.atTime(9, 0), ZONE, Samples.NOON, day, "october")),
        List.of(),
        Samples.NOON);
    relay.loseNextCommit();
    assertThrows(RunFailure.Delivery.class, () -> slots.claim(WEEKLY, Samples.NOON));
    assertEquals(List.of("RUNNING"), PLACE.rows("select state from slot"));
    assertEquals(2, slots.claim(WEEKLY, Samples.NOON).orElseThrow().attempt());
  }
}
