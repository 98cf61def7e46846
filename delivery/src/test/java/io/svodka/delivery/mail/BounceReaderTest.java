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
    List<Bounce> bounces = new BounceReader().read(Bouncing.of(server, ID));
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
    assertEquals(List.of(), new BounceReader().read(Bouncing.of(kind, ID)));
  }

  @Test
  void whateverIsNoMailGivesNothing() {
    for (String text : List.of("", "\r\n", "Content-Type: multipart/report\r\n\r\n--", "\0\1\2")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertEquals(List.of(), new BounceReader().read(bytes));
    }
    byte[] whole = Bouncing.of("gmail", ID);
    for (int end = 0; end < whole.length; end += 7) {
      // Whatever it gives, it gives up in peace.
      new BounceReader().read(Arrays.copyOf(whole, end));
    }
  }
}
