package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.desk.Bounce;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Postfix, Exim, Exchange and Gmail write when a mail cannot be delivered.
class BounceReaderTest {
  private static final String ID = "<0123456789abcdef@svodka.example>";

  @ParameterizedTest
  @CsvSource({
    "postfix, HARD, 5.1.1, User unknown in virtual mailbox table",
    "exim, HARD, 5.0.0, No such user here",
    "exim-old, HARD, 5.0.0, Unrouteable address",
    "exchange, SOFT, 5.2.2, mailbox full",
    "gmail, HARD, 5.1.1, does not exist"
  })
  void reportNamesMailRecipientAndReason(
      String server, Bounce.Kind kind, String status, String words) {
    List<Bounce> bounces = new BounceReader(List.of()).read(Bouncing.of(server, ID));
    assertEquals(1, bounces.size(), bounces.toString());
    Bounce bounce = bounces.getFirst();
    assertEquals(ID, bounce.messageId());
    assertEquals("anna@partner.example", bounce.recipient());
    assertEquals(kind, bounce.kind(), bounce.toString());
    assertEquals(status, bounce.status());
    assertTrue(bounce.text().contains(words), bounce.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"postfix-late", "vacation"})
  void whatIsLateOrWrittenByAPersonsRobotIsNoBounce(String kind) {
    assertEquals(List.of(), new BounceReader(List.of()).read(Bouncing.of(kind, ID)));
  }

  private static final ReturnPath PATH = new ReturnPath("bounces+", "@svodka.example");
  private static final String MARK = "17-0123456789abcdef0123";

  private static List<Bounce> returned(String kind, String to) {
    String mail = new String(Bouncing.of(kind, ID), StandardCharsets.UTF_8);
    return new BounceReader(List.of(PATH))
        .read(mail.replace("RETURN-PATH", to).getBytes(StandardCharsets.UTF_8));
  }

  /// Some servers write in capital letters, some with a name and in brackets.
  @ParameterizedTest
  @CsvSource({
    "without-headers, bounces+17-0123456789abcdef0123@svodka.example, no such mailbox",
    "without-headers, <BOUNCES+17-0123456789ABCDEF0123@SVODKA.EXAMPLE>, no such mailbox",
    "qmail, bounces+17-0123456789abcdef0123@svodka.example, no mailbox here"
  })
  void reportWithoutTheMailIsKnownByTheAddressItCameTo(String kind, String to, String words) {
    Bounce bounce = returned(kind, to).getFirst();
    assertEquals(MARK, bounce.mark());
    assertEquals("", bounce.messageId());
    assertEquals(Bounce.Kind.HARD, bounce.kind());
    assertEquals("5.1.1", bounce.status());
    assertTrue(bounce.text().contains(words), bounce.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reports@svodka.example",
        "bounces+17@svodka.example",
        "xbounces+17-0123456789abcdef0123@svodka.example",
        "bounces+17-0123456789abcdef0123@svodka.example.evil.example"
      })
  void addressThatIsNoReturnPathHasNoMark(String to) {
    assertEquals(List.of(), returned("without-headers", to));
    assertEquals(List.of(), returned("qmail", to));
  }

  @Test
  void whateverIsNoMailGivesNothing() {
    for (String text : List.of("", "\r\n", "Content-Type: multipart/report\r\n\r\n--", "\0\1\2")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertEquals(List.of(), new BounceReader(List.of()).read(bytes));
    }
    byte[] whole = Bouncing.of("gmail", ID);
    for (int end = 0; end < whole.length; end += 7) {
      // Whatever it gives, it gives up in peace.
      new BounceReader(List.of()).read(Arrays.copyOf(whole, end));
    }
  }
}
