package io.svodka.delivery.ledger;

import static io.svodka.delivery.Channel.MAILBOX;
import static io.svodka.delivery.Channel.SMTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Claim;
import io.svodka.delivery.Handover;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Message;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.model.failure.RunFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest {
  private static final Instant NOON = Samples.NOON;
  private static final Instant AN_HOUR_ON = NOON.plus(Duration.ofHours(1));
  private final Message message = Samples.message("Север", "anna@example.com");
  @TempDir Path folder;
  private Path file;
  private SqliteLedger ledger;

  @BeforeEach
  void open() {
    file = folder.resolve("ledger.db");
    ledger = SqliteLedger.open(file);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void sentMessageIsNeverGrantedAgain() {
    Claim.Granted claim = granted(NOON);
    ledger.markDot(claim, NOON);
    ledger.settle(claim, new Reply.Accepted("250 ok"), NOON);
    assertEquals(new Claim.Done(NOON), ledger.claim(message, SMTP, AN_HOUR_ON));
    assertEquals(Optional.of(NOON), ledger.sentAt(message.key(), SMTP));
    assertEquals(Optional.empty(), ledger.sentAt(message.key(), MAILBOX));
  }

  @Test
  void liveClaimIsNotGivenTwice() {
    granted(NOON);
    assertEquals(new Claim.Busy(1), ledger.claim(message, SMTP, NOON.plusSeconds(60)));
  }

  @Test
  void claimWithoutDotPassesOnWhenItsLeaseIsOverAndTheSleeperIsFencedOff() {
    Claim.Granted sleeper = granted(NOON);
    Claim.Granted next = granted(AN_HOUR_ON);
    assertEquals(2, next.attempt());
    assertThrows(Handover.ClaimLost.class, () -> ledger.markDot(sleeper, AN_HOUR_ON));
    ledger.markDot(next, AN_HOUR_ON);
  }

  @Test
  void sleeperWithoutASuccessorIsFencedOffToo() {
    Claim.Granted sleeper = granted(NOON);
    assertThrows(Handover.ClaimLost.class, () -> ledger.markDot(sleeper, AN_HOUR_ON));
  }

  @Test
  void claimThatHasEndedCannotSend() {
    Claim.Granted deferred = granted(NOON);
    ledger.settle(deferred, new Reply.Deferred("451 later"), NOON);
    assertThrows(Handover.ClaimLost.class, () -> ledger.markDot(deferred, NOON));
    Claim.Granted dotted = granted(NOON);
    ledger.markDot(dotted, NOON);
    assertThrows(Handover.ClaimLost.class, () -> ledger.markDot(dotted, NOON));
  }

  @Test
  void sleepersReceiptDoesNotTouchTheSuccessor() {
    Claim.Granted sleeper = granted(NOON);
    granted(AN_HOUR_ON);
    ledger.settle(sleeper, new Reply.Deferred("451 later"), AN_HOUR_ON);
    ledger.release(sleeper, "", AN_HOUR_ON);
    assertEquals(List.of("CLAIMED 2"), peek("select state, attempts from delivery"));
  }

  @Test
  void dotWithoutReceiptIsHeldAndListed() {
    ledger.markDot(granted(NOON), NOON);
    assertTrue(ledger.held(NOON.plusSeconds(60)).isEmpty());
    assertInstanceOf(Claim.OnHold.class, ledger.claim(message, SMTP, AN_HOUR_ON));
    Ledger.Held held = ledger.held(AN_HOUR_ON).getFirst();
    assertEquals(message.key(), held.key());
    assertEquals(message.messageId(), held.messageId());
  }

  @Test
  void dotWithoutReceiptIsListedThoughNobodyAsksForItAgain() {
    ledger.markDot(granted(NOON), NOON);
    assertEquals(1, ledger.held(AN_HOUR_ON).size());
  }

  @Test
  void lateReceiptOfAHeldMessageCounts() {
    Claim.Granted slow = granted(NOON);
    ledger.markDot(slow, NOON);
    ledger.held(AN_HOUR_ON);
    ledger.settle(slow, new Reply.Accepted("250 at last"), AN_HOUR_ON);
    assertEquals(new Claim.Done(AN_HOUR_ON), ledger.claim(message, SMTP, AN_HOUR_ON));
  }

  @Test
  void personDecidesOverAHeldMessage() {
    Claim.Granted claim = granted(NOON);
    ledger.markDot(claim, NOON);
    ledger.settle(claim, new Reply.Unknown("no answer"), NOON);
    ledger.decide(message.key(), SMTP, Ledger.Decision.SEND_AGAIN, NOON);
    assertEquals(2, granted(NOON).attempt());
  }

  @Test
  void personFindsThatAHeldMessageHasArrived() {
    Claim.Granted claim = granted(NOON);
    ledger.markDot(claim, NOON);
    ledger.settle(claim, new Reply.Unknown("no answer"), NOON);
    ledger.decide(message.key(), SMTP, Ledger.Decision.ARRIVED, AN_HOUR_ON);
    assertEquals(new Claim.Done(AN_HOUR_ON), ledger.claim(message, SMTP, AN_HOUR_ON));
  }

  @Test
  void decisionOverASentMessageChangesNothing() {
    Claim.Granted claim = granted(NOON);
    ledger.settle(claim, new Reply.Accepted("250"), NOON);
    ledger.decide(message.key(), SMTP, Ledger.Decision.SEND_AGAIN, AN_HOUR_ON);
    assertEquals(new Claim.Done(NOON), ledger.claim(message, SMTP, AN_HOUR_ON));
  }

  @Test
  void dateOfTheMessageIsThatOfItsFirstAttempt() {
    ledger.settle(granted(NOON), new Reply.Deferred("451"), NOON);
    assertEquals(NOON, granted(AN_HOUR_ON).plannedAt());
  }

  @Test
  void everyChangeHasItsEvent() {
    Claim.Granted claim = granted(NOON);
    ledger.settle(claim, new Reply.Deferred("451 greylisted"), NOON);
    Claim.Granted again = granted(AN_HOUR_ON);
    ledger.markDot(again, AN_HOUR_ON);
    ledger.settle(again, new Reply.Accepted("250 ok"), AN_HOUR_ON);
    assertEquals(
        List.of(
            "0 PLANNED 2026-11-02T09:00:00Z ",
            "1 CLAIMED 2026-11-02T09:00:00Z ",
            "1 DEFERRED 2026-11-02T09:00:00Z 451 greylisted",
            "2 CLAIMED 2026-11-02T10:00:00Z ",
            "2 DOT 2026-11-02T10:00:00Z ",
            "2 SENT 2026-11-02T10:00:00Z 250 ok"),
        peek("select attempt, state, at, detail from delivery_event order by id"));
  }

  @Test
  void attachmentsAreKnownByTheirDigests() {
    granted(NOON);
    assertEquals(
        List.of(
            "1 0 23 c35479def2d7cc6cdb1da997f266d47f", "1 1 17 e630da62cbc049a6fad00e86fd45d45b"),
        peek(
            "select attempt, position, bytes, substr(sha256, 1, 32) from delivery_attachment"
                + " order by position"));
  }

  @Test
  void fileIsWrittenAheadAndCarriesItsVersion() {
    assertEquals(List.of("wal"), peek("pragma journal_mode"));
    assertEquals(List.of("1"), peek("pragma user_version"));
  }

  @Test
  void manyMayOpenAndCloseANewFileAtOnce() throws Exception {
    for (int round = 0; round < 8; round++) {
      Path fresh = folder.resolve("fresh" + round + ".db");
      Callable<Boolean> opening =
          () -> {
            SqliteLedger.open(fresh).close();
            return true;
          };
      try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
        for (Future<Boolean> opened : threads.invokeAll(Collections.nCopies(6, opening))) {
          assertTrue(opened.get());
        }
      }
    }
  }

  @Test
  void fileOfANewerVersionIsLeftAlone() throws Exception {
    ledger.close();
    Path newer = folder.resolve("newer.db");
    LedgerPeek.execute(newer, "pragma user_version = 99");
    RunFailure failure = assertThrows(RunFailure.Delivery.class, () -> SqliteLedger.open(newer));
    assertEquals("SV9505", failure.code());
  }

  @Test
  void fileThatIsNoLedgerIsAFailure() throws Exception {
    Path noise = Files.writeString(folder.resolve("noise.db"), "x".repeat(5000));
    assertThrows(RunFailure.Delivery.class, () -> SqliteLedger.open(noise));
  }

  private Claim.Granted granted(Instant now) {
    return assertInstanceOf(Claim.Granted.class, ledger.claim(message, SMTP, now));
  }

  private List<String> peek(String sql) {
    try {
      return LedgerPeek.rows(file, sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
