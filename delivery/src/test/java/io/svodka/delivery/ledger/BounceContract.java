package io.svodka.delivery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Claim;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
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
  private LedgerBooks books;

  abstract LedgerBooks fresh() throws Exception;

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

  private Message sent(int number, Instant now) {
    Message message = message(number);
    Claim.Granted claim =
        assertInstanceOf(Claim.Granted.class, books.ledger().claim(message, Channel.SMTP, now));
    books.ledger().markDot(claim, now);
    books.ledger().settle(claim, new Reply.Accepted("250 ok"), now);
    return message;
  }

  private Outcome bounced(String server, Message message, Instant now) {
    List<Bounce> bounces = new BounceReader().read(Bouncing.of(server, message.messageId()));
    return books.bounces().book(bounces.getFirst(), now);
  }

  private DeliveryRow row() {
    return books.desk().list(new Selection(Set.of(), "", 0, 100), Samples.NOON).getFirst();
  }

  @Test
  void addressThatDoesNotExistIsShownAndNotWrittenToAgain() {
    Message message = sent(1, Samples.NOON);
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
    Message planned = message(1);
    books.ledger().claim(planned, Channel.SMTP, Samples.NOON);
    assertEquals(Outcome.NOT_OURS, bounced("postfix", planned, Samples.NOON));
    assertEquals(Outcome.NOT_OURS, bounced("postfix", message(7), Samples.NOON));
    assertEquals(List.of(), books.suppressions().list());
  }
}
