package io.svodka.delivery.ledger;

import static io.svodka.delivery.Channel.MAILBOX;
import static io.svodka.delivery.Channel.SMTP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Claim;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Handover;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Message;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Reply;
import io.svodka.delivery.RunMark;
import io.svodka.delivery.Samples;
import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.alerts.Standing;
import io.svodka.delivery.desk.Decision;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.DeliveryStory;
import io.svodka.delivery.desk.Selection;
import io.svodka.model.failure.RunFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a ledger keeps, wherever it lies.
abstract class LedgerContract {
  private static final Instant NOON = Samples.NOON;
  private static final Instant AN_HOUR_ON = NOON.plus(Duration.ofHours(1));
  private final Message message = Samples.message("Север", "anna@example.com");
  protected LedgerBooks books;
  private Ledger ledger;

  /// Opens a fresh ledger whose claims are judged by the time that the tests make pass.
  abstract LedgerBooks fresh() throws Exception;

  /// Opens the same ledger with another rule.
  abstract LedgerBooks again(LedgerRules rules);

  /// Changes the bytes of all files, past the code under test.
  abstract void damage();

  /// Reads the ledger from outside, past the code under test.
  abstract List<String> peek(String sql);

  @BeforeEach
  void open() throws Exception {
    books = fresh();
    ledger = books.ledger();
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
    Claim.Granted claim = granted(NOON);
    ledger.markDot(claim, NOON);
    assertTrue(ledger.held(NOON.plusSeconds(60)).isEmpty());
    assertInstanceOf(Claim.OnHold.class, ledger.claim(message, SMTP, AN_HOUR_ON));
    Ledger.Held held = ledger.held(AN_HOUR_ON).getFirst();
    assertEquals(message.key(), held.key());
    assertEquals(claim.postmark().messageId(), held.messageId());
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
    decide(Decision.Kind.RESEND);
    assertEquals(2, granted(NOON).attempt());
  }

  @Test
  void personFindsThatAHeldMessageHasArrived() {
    Claim.Granted claim = granted(NOON);
    ledger.markDot(claim, NOON);
    ledger.settle(claim, new Reply.Unknown("no answer"), NOON);
    decide(Decision.Kind.ARRIVED);
    assertEquals(new Claim.Done(AN_HOUR_ON), ledger.claim(message, SMTP, AN_HOUR_ON));
  }

  @Test
  void decisionOverASentMessageChangesNothing() {
    Claim.Granted claim = granted(NOON);
    ledger.settle(claim, new Reply.Accepted("250"), NOON);
    RunFailure refused = assertThrows(RunFailure.Delivery.class, () -> decide(Decision.Kind.RETRY));
    assertEquals("SV9512", refused.code());
    assertEquals(new Claim.Done(NOON), ledger.claim(message, SMTP, AN_HOUR_ON));
  }

  @Test
  void dateOfTheMessageIsThatOfItsFirstAttempt() {
    ledger.settle(granted(NOON), new Reply.Deferred("451"), NOON);
    assertEquals(NOON, granted(AN_HOUR_ON).postmark().date());
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
            "0 PENDING 2026-11-02T09:00:00Z ",
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
            "select attempt, position, size, substr(t.sha256, 1, 32) from delivery_attachment t"
                + " join artifact a on a.sha256 = t.sha256 order by position"));
  }

  @Test
  void waitingMailIsHandedOutAsItWasMade() {
    Claim.Granted first = granted(NOON);
    ledger.settle(first, new Reply.Deferred("451"), AN_HOUR_ON, NOON);
    assertEquals(Optional.empty(), ledger.next(SMTP, NOON));
    assertEquals(Optional.empty(), ledger.next(MAILBOX, AN_HOUR_ON));
    Ledger.Taken taken = ledger.next(SMTP, AN_HOUR_ON).orElseThrow();
    assertEquals(2, taken.claim().attempt());
    assertEquals(message.subject(), taken.message().subject());
    assertEquals(message.from(), taken.message().from());
    assertEquals(message.to(), taken.message().to());
    assertEquals(message.cc(), taken.message().cc());
    assertEquals(message.html(), taken.message().html());
    assertEquals(first.postmark(), taken.claim().postmark());
    assertEquals(
        message.attachments().stream().map(file -> new String(file.bytes(), UTF_8)).toList(),
        taken.message().attachments().stream()
            .map(file -> new String(file.bytes(), UTF_8))
            .toList());
    assertEquals(Optional.empty(), ledger.next(SMTP, AN_HOUR_ON));
  }

  @Test
  void mailOfAProcessThatIsGoneIsHandedOutAgain() {
    granted(NOON);
    assertEquals(Optional.empty(), ledger.next(SMTP, NOON.plusSeconds(5)));
    assertEquals(2, ledger.next(SMTP, AN_HOUR_ON).orElseThrow().claim().attempt());
  }

  @Test
  void claimThatIsRenewedLasts() {
    Claim.Granted claim = granted(NOON);
    for (int minute = 0; minute < 60; minute++) {
      ledger.renew(NOON.plusSeconds(60L * minute).plusSeconds(30));
    }
    assertEquals(Optional.empty(), ledger.next(SMTP, AN_HOUR_ON));
    ledger.markDot(claim, AN_HOUR_ON);
  }

  @Test
  void mailThatWaitsForAPersonIsSentWhenItIsReleased() {
    Origin origin = new Origin(0, 7, Origin.Release.BY_A_PERSON);
    assertInstanceOf(Claim.Awaiting.class, ledger.claim(message, SMTP, origin, NOON));
    assertInstanceOf(Claim.Awaiting.class, ledger.claim(message, SMTP, origin, NOON));
    assertEquals(Optional.empty(), ledger.next(SMTP, AN_HOUR_ON));
    assertEquals(DeliveryState.AWAITING, only().state());
    assertEquals(DeliveryState.PENDING, decide(Decision.Kind.RELEASE).state());
    Ledger.Taken taken = ledger.next(SMTP, AN_HOUR_ON).orElseThrow();
    assertEquals(message.html(), taken.message().html());
    assertEquals(2, taken.message().attachments().size());
  }

  @Test
  void onlyAllowedDomainsAreWrittenTo() {
    LedgerBooks strict = again(new LedgerRules(WhenUnknown.HOLD, Set.of("example.org")));
    assertInstanceOf(Claim.Withheld.class, strict.ledger().claim(message, SMTP, NOON));
    assertEquals(DeliveryState.SUPPRESSED, only().state());
    decide(Decision.Kind.RELEASE);
    assertEquals(Optional.empty(), strict.ledger().next(SMTP, NOON));
    assertEquals(DeliveryState.SUPPRESSED, only().state());
    assertTrue(only().reason().contains("recipient_domains"), only().reason());
  }

  @Test
  void whoDoesNotWantADeliveryDoesNotGetIt() {
    books.suppressions().add("Anna@Example.com", "other", "unsubscribed", NOON);
    ledger.settle(granted(NOON), new Reply.Deferred("451"), NOON, NOON);
    books.suppressions().add("Anna@Example.com", "monthly_pack", "unsubscribed", NOON);
    assertEquals(Optional.empty(), ledger.next(SMTP, NOON));
    assertEquals(DeliveryState.SUPPRESSED, only().state());
    assertInstanceOf(Claim.Withheld.class, ledger.claim(message, SMTP, NOON));
    assertEquals(2, books.suppressions().list().size());
    assertTrue(books.suppressions().remove("anna@example.com", "monthly_pack", "anna", NOON));
    decide(Decision.Kind.RELEASE);
    assertTrue(ledger.next(SMTP, NOON).isPresent());
  }

  @Test
  void cancelledMailIsNeverSent() {
    ledger.settle(granted(NOON), new Reply.Deferred("451"), NOON);
    decide(Decision.Kind.CANCEL);
    assertEquals(Optional.empty(), ledger.next(SMTP, AN_HOUR_ON));
    assertInstanceOf(Claim.Withheld.class, ledger.claim(message, SMTP, AN_HOUR_ON));
  }

  @Test
  void mailOfAnEarlierVersionKeepsItsMessageId() {
    ledger.settle(granted(NOON), new Reply.Deferred("451"), AN_HOUR_ON, NOON);
    peek("update delivery set message_id = '<old@svodka.example>' returning id");
    assertEquals("<old@svodka.example>", granted(AN_HOUR_ON).postmark().messageId());
  }

  @Test
  void sentMailIsSentOnceMoreAsAnotherMail() {
    Claim.Granted claim = granted(NOON);
    ledger.settle(claim, new Reply.Accepted("250 ok"), NOON);
    DeliveryRow further = decide(Decision.Kind.RESEND);
    assertEquals(1, further.key().seq());
    Ledger.Taken taken = ledger.next(SMTP, AN_HOUR_ON).orElseThrow();
    assertEquals(further.id(), taken.claim().id());
    assertEquals(message.html(), taken.message().html());
    assertNotEquals(claim.postmark().messageId(), taken.claim().postmark().messageId());
    assertEquals(new Claim.Done(NOON), ledger.claim(message, SMTP, AN_HOUR_ON));
  }

  @Test
  void whereTheHouseSaysSoAMailThatMayHaveArrivedIsSentAgainAndMarked() {
    Ledger bold = again(new LedgerRules(WhenUnknown.RESEND, Set.of())).ledger();
    Claim.Granted claim = granted(NOON);
    bold.markDot(claim, NOON);
    bold.settle(claim, new Reply.Unknown("no answer"), NOON);
    assertEquals(2, bold.next(SMTP, NOON).orElseThrow().claim().attempt());
    assertEquals(DeliveryRow.Doubt.MAY_HAVE_ARRIVED_BEFORE, only().attempts().doubt());
  }

  @Test
  void rowTellsWhoGotWhichFigures() {
    long run =
        ledger.begin(
            new RunMark(
                "monthly_pack",
                "monthly",
                "monthly_pack@2026-11-02T09:00[Europe/Moscow]",
                Samples.SLOT,
                LocalDate.of(2026, 11, 2),
                "abc",
                "1a2b3c4d",
                "2026-11-01T06:10"),
            NOON);
    Origin origin = new Origin(run, 41, Origin.Release.AT_ONCE, "", List.of(), "Север & Co");
    ledger.claim(message, SMTP, origin, NOON);
    DeliveryRow row = only();
    assertEquals(41, row.rows());
    assertEquals("Север & Co", row.carried().name());
    assertEquals("1a2b3c4d", row.run().revision());
    assertEquals("2026-11-01T06:10", row.run().dataAsOf());
    DeliveryStory story = books.desk().show(row.id(), NOON).orElseThrow();
    assertEquals(message.subject(), story.subject());
    assertEquals(
        List.of("report.xlsx 17 " + DeliveryStory.Kept.WHOLE),
        story.files().stream()
            .skip(1)
            .map(file -> file.name() + " " + file.bytes() + " " + file.kept())
            .toList());
    ledger.end(run, "DONE", AN_HOUR_ON);
    assertEquals(List.of("DONE"), peek("select state from run"));
  }

  @Test
  void contentsOfOldMailsAreForgottenAndTheirDigestsKept() {
    ledger.settle(granted(NOON), new Reply.Accepted("250"), NOON);
    assertEquals(0, books.desk().forget(NOON));
    assertEquals(2, books.desk().forget(NOON.plusSeconds(1)));
    DeliveryStory story = books.desk().show(only().id(), NOON).orElseThrow();
    assertEquals(DeliveryStory.Kept.DIGEST_ONLY, story.files().getFirst().kept());
    RunFailure gone = assertThrows(RunFailure.Delivery.class, () -> decide(Decision.Kind.RESEND));
    assertEquals("SV9510", gone.code());
  }

  @Test
  void alertIsRememberedWithWhatWasSaid() {
    Standing firing = new Standing("Север", Standing.State.FIRING, NOON, NOON, "−20 %");
    Standing over = new Standing("Север", Standing.State.RECOVERED, AN_HOUR_ON, NOON, "+3 %");
    Standing other = new Standing("Юг", Standing.State.FIRING, NOON, NOON, "−30 %");
    books.alerts().keep("drop", "drop@1", List.of(firing, other), NOON);
    assertEquals(Map.of("drop", 2L), books.alerts().firing());
    books.alerts().keep("drop", "drop@2", List.of(over), AN_HOUR_ON);
    assertEquals(Map.of("Север", over, "Юг", other), books.alerts().standings("drop"));
    assertEquals(Map.of(), books.alerts().standings("calm"));
    assertEquals(List.of("3"), peek("select count(*) from alert_event"));
  }

  @Test
  void fileThatIsNotWhatItWasIsNeverSent() {
    ledger.settle(granted(NOON), new Reply.Deferred("451"), NOON, NOON);
    damage();
    assertEquals(Optional.empty(), ledger.next(SMTP, NOON));
    assertEquals(DeliveryState.FAILED, only().state());
  }

  private DeliveryRow decide(Decision.Kind kind) {
    return books.desk().decide(only().id(), new Decision(kind, "anna"), AN_HOUR_ON);
  }

  private DeliveryRow only() {
    return books.desk().list(new Selection(Set.of(), "", 0, 10), AN_HOUR_ON).getLast();
  }

  private Claim.Granted granted(Instant now) {
    return assertInstanceOf(Claim.Granted.class, ledger.claim(message, SMTP, now));
  }
}
