package io.svodka.delivery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Claim;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Postmark;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.delivery.desk.Bounce;
import io.svodka.delivery.desk.Bounces.Outcome;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.mail.BounceReader;
import io.svodka.delivery.mail.Bouncing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mails that came back.
abstract class BounceContract {
  private static final String ANNA = "anna@partner.example";
  private static final String BORIS = "boris@partner.example";
  private LedgerBooks books;

  abstract LedgerBooks fresh() throws Exception;

  /// Opens the same ledger as another process does.
  abstract LedgerBooks again() throws Exception;

  /// Changes the ledger past the code under test.
  abstract void execute(String sql) throws Exception;

  @BeforeEach
  void open() throws Exception {
    books = fresh();
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static Message message(int number) {
    return Samples.message(new MessageKey("packs", "2026-10-" + number, "Север", ANNA), "Отчёт");
  }

  private Postmark sent(int number, Instant now) {
    return sent(message(number), now);
  }

  private Postmark sent(Message message, Instant now) {
    Claim.Granted claim =
        assertInstanceOf(Claim.Granted.class, books.ledger().claim(message, Channel.SMTP, now));
    books.ledger().markDot(claim, now);
    books.ledger().settle(claim, new Reply.Accepted("250 ok"), now);
    return claim.postmark();
  }

  private Outcome bounced(String server, Postmark mail, Instant now) {
    return bounced(server, mail.messageId(), now);
  }

  private Outcome bounced(String server, String messageId, Instant now) {
    List<Bounce> bounces = new BounceReader(List.of()).read(Bouncing.of(server, messageId));
    return books.bounces().book(bounces.getFirst(), now);
  }

  private Outcome returned(String messageId, String mark) {
    Bounce.Kind kind = Bounce.Kind.HARD;
    return books.bounces().book(new Bounce(messageId, mark, ANNA, kind, "5.1.1", ""), Samples.NOON);
  }

  private DeliveryRow row() {
    return books.desk().list(new Selection(Set.of(), "", 0, 100), Samples.NOON).getFirst();
  }

  @Test
  void addressThatDoesNotExistIsShownAndNotWrittenToAgain() {
    Postmark message = sent(1, Samples.NOON);
    assertEquals(Outcome.BOOKED_AND_SUPPRESSED, bounced("postfix", message, Samples.NOON));
    assertEquals(DeliveryState.BOUNCED, row().state());
    assertTrue(row().reason().startsWith("5.1.1 550 5.1.1 <anna"), row().reason());
    assertEquals(Outcome.KNOWN_BEFORE, bounced("postfix", message, Samples.NOON));
    Claim next = books.ledger().claim(message(2), Channel.SMTP, Samples.NOON);
    Claim.Withheld withheld = assertInstanceOf(Claim.Withheld.class, next);
    assertTrue(withheld.reason().startsWith("bounced: 5.1.1"), withheld.reason());
    assertTrue(books.suppressions().remove(ANNA, "", "boss", Samples.NOON));
    assertEquals(2, books.audit().list(10).size(), "both are in the audit");
    sent(3, Samples.NOON);
  }

  @Test
  void fullMailboxIsGivenUpAfterFiveTimesInTwoWeeks() {
    for (int day = 1; day <= 4; day++) {
      Instant now = Samples.NOON.plus(Duration.ofDays(day));
      assertEquals(Outcome.BOOKED, bounced("exchange", sent(day, now), now));
    }
    Instant late = Samples.NOON.plus(Duration.ofDays(16));
    assertEquals(Outcome.BOOKED, bounced("exchange", sent(5, late), late));
    for (int day = 17; day <= 19; day++) {
      Instant now = Samples.NOON.plus(Duration.ofDays(day));
      assertEquals(Outcome.BOOKED, bounced("exchange", sent(day, now), now));
    }
    Instant last = Samples.NOON.plus(Duration.ofDays(20));
    assertEquals(Outcome.BOOKED_AND_SUPPRESSED, bounced("exchange", sent(20, last), last));
  }

  @Test
  void whatWasNeverSentCannotComeBack() {
    Claim planned = books.ledger().claim(message(1), Channel.SMTP, Samples.NOON);
    Postmark postmark = assertInstanceOf(Claim.Granted.class, planned).postmark();
    assertEquals(Outcome.NOT_OURS, bounced("postfix", postmark, Samples.NOON));
    assertEquals(Outcome.NOT_OURS, returned("", postmark.returnMark()));
    assertEquals(List.of(), books.suppressions().list());
  }

  /// Whoever knows delivery, period and key, and the digest that goes with every mail, knows
  /// nothing that a report has to say.
  @Test
  void forgedReportSuppressesNobody() {
    Postmark mail = sent(1, Samples.NOON);
    String digest = message(1).key().packId();
    assertFalse(mail.messageId().contains(digest), mail.messageId());
    for (String made : List.of("<" + digest + "@svodka.example>", "<" + message(1).key().id())) {
      assertEquals(Outcome.NOT_OURS, bounced("postfix", made, Samples.NOON));
    }
    assertEquals(DeliveryState.SENT, row().state());
    assertEquals(List.of(), books.suppressions().list());
    assertEquals(List.of(), books.audit().list(10));
  }

  @Test
  void marksAreTheSameInEveryProcess() throws Exception {
    Postmark mail = sent(1, Samples.NOON);
    try (LedgerBooks others = again()) {
      Bounce bounce =
          new Bounce("", mail.returnMark(), ANNA, Bounce.Kind.HARD, "5.1.1", "no such mailbox");
      assertEquals(Outcome.BOOKED_AND_SUPPRESSED, others.bounces().book(bounce, Samples.NOON));
    }
  }

  @Test
  void reportWithoutAMessageIdIsAttributedByItsMarkAlone() {
    Postmark mail = sent(1, Samples.NOON);
    assertEquals(Outcome.BOOKED_AND_SUPPRESSED, returned("", mail.returnMark()));
    assertEquals(DeliveryState.BOUNCED, row().state());
  }

  private Postmark sentToBoris() {
    MessageKey key = new MessageKey("packs", "2026-10-1", "Север", BORIS);
    return sent(Samples.message(key, "Отчёт"), Samples.NOON);
  }

  /// Two colleagues get the same pack. Without paths of their own a report still names one mail,
  /// also where the server that forwards names another address.
  @Test
  void colleaguesGetMailsWithIdsOfTheirOwn() {
    Postmark anna = sent(1, Samples.NOON);
    Postmark boris = sentToBoris();
    assertNotEquals(anna.messageId(), boris.messageId());
    Bounce forwarded =
        new Bounce(boris.messageId(), "", "b.else@far.example", Bounce.Kind.HARD, "5.1.1", "");
    assertEquals(Outcome.BOOKED_AND_SUPPRESSED, books.bounces().book(forwarded, Samples.NOON));
    assertEquals(BORIS, books.suppressions().list().getFirst().recipient());
  }

  /// As ledgers of earlier versions have it: the address tells whose mail it is.
  @Test
  void colleaguesWithOneIdAreToldApartByTheirAddresses() throws Exception {
    Postmark anna = sent(1, Samples.NOON);
    sentToBoris();
    execute("update delivery set message_id = '" + anna.messageId() + "'");
    Bounce unclear =
        new Bounce(anna.messageId(), "", "x@far.example", Bounce.Kind.HARD, "5.1.1", "");
    assertEquals(Outcome.NOT_OURS, books.bounces().book(unclear, Samples.NOON));
    assertEquals(Outcome.BOOKED_AND_SUPPRESSED, bounced("postfix", anna, Samples.NOON));
    assertEquals(ANNA, books.suppressions().list().getFirst().recipient());
    assertEquals(DeliveryState.SENT, row().state(), "that of Boris");
  }

  @Test
  void markOfOneMailStopsNoOtherAndAWrongMarkStopsNone() {
    Postmark anna = sent(1, Samples.NOON);
    Postmark boris = sentToBoris();
    String signature = anna.returnMark().replaceFirst(".*-", "");
    String number = boris.returnMark().replaceFirst("-.*", "");
    for (String wrong :
        List.of(
            number + "-" + signature,
            number + "-" + "0".repeat(signature.length()),
            number + "-",
            "999-" + signature,
            "9".repeat(40) + "-" + signature,
            "-" + signature,
            "x")) {
      assertEquals(Outcome.NOT_OURS, returned(anna.messageId(), wrong), wrong);
    }
    assertEquals(List.of(), books.suppressions().list());
    assertEquals(Outcome.BOOKED_AND_SUPPRESSED, returned("", anna.returnMark()));
    assertEquals(DeliveryState.SENT, row().state(), "that of Boris");
  }

  @Test
  void whatComesBackAfterAMonthIsNoNews() {
    Postmark mail = sent(1, Samples.NOON);
    Instant late = Samples.NOON.plus(Duration.ofDays(31));
    assertEquals(Outcome.NOT_OURS, bounced("postfix", mail, late));
    assertEquals(
        Outcome.BOOKED_AND_SUPPRESSED, bounced("postfix", mail, late.minus(Duration.ofDays(2))));
  }
}
