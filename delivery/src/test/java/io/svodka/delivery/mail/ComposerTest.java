package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Samples;
import io.svodka.delivery.links.FileLinks;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.Goldens;
import io.svodka.testkit.MailPrinter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private final Goldens goldens = new Goldens(Path.of("src/test/goldens"));
  private final Composer composer = new Composer();

  @Test
  void packReadsAsItWasWritten() {
    Message message = Samples.message("Север", "anna@example.com");
    goldens.check("pack.eml.txt", MailPrinter.print(composer.compose(message, Samples.POSTMARK)));
  }

  @Test
  void mailWithoutAttachmentsIsAlternativeOnly() {
    Message message =
        new Message(
            Samples.key("", "anna@почта.рф"),
            Mailbox.of("reports@svodka.example"),
            List.of(),
            List.of(),
            "Sales of October",
            "<p>Sales grew by 4 % = good</p>",
            "Sales grew by 4 % = good",
            List.of());
    goldens.check("plain.eml.txt", MailPrinter.print(composer.compose(message, Samples.POSTMARK)));
  }

  @Test
  void equalMessagesAreEqualBytes() {
    Message message = Samples.message("Север", "anna@example.com");
    assertArrayEquals(
        new Composer().compose(message, Samples.POSTMARK),
        composer.compose(message, Samples.POSTMARK));
  }

  @Test
  void everyLineIsShortAsciiEndedByCrLf() {
    Message message = Samples.message("Север", "anna@example.com");
    String raw =
        new String(composer.compose(message, Samples.POSTMARK), StandardCharsets.ISO_8859_1);
    assertTrue(raw.chars().allMatch(c -> c < 128), raw);
    assertFalse(raw.replace("\r\n", "").contains("\n"));
    raw.lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void keysThatWouldRunTogetherHaveDifferentIds() {
    MessageKey one = new MessageKey("ab", "c", "", "a@b.example");
    MessageKey other = new MessageKey("a", "bc", "", "a@b.example");
    assertNotEquals(one.packId(), other.packId());
  }

  @Test
  void recipientKeepsItsLocalPartAndGetsAnAsciiDomain() {
    MessageKey key = Samples.key("", "Anna.P+x@ПОЧТА.рф");
    assertEquals("Anna.P+x@xn--80a1acny.xn--p1ai", key.recipient());
  }

  @Test
  void mailThatServersWouldRefuseForItsSizeIsNotMade() {
    Message small = Samples.message("Север", "anna@example.com");
    Message large =
        new Message(
            small.key(),
            small.from(),
            small.to(),
            small.cc(),
            small.subject(),
            small.html(),
            small.text(),
            List.of(new Rendition(Format.PDF, "large.pdf", new byte[16 * 1024 * 1024])));
    RunFailure failure =
        assertThrows(RunFailure.Delivery.class, () -> composer.compose(large, Samples.POSTMARK));
    assertEquals("SV9507", failure.code());
  }

  private static final FileLinks LINKS =
      new FileLinks(
          URI.create("https://reports.example.com/files"),
          new Secret("x".repeat(32)),
          Duration.ofDays(14));

  private static Composer upTo(int bytes) {
    return new Composer(Dressing.NONE.in(new MailSize(bytes, List.of(LINKS))));
  }

  private static String plain(byte[] mail) {
    return new String(mail, StandardCharsets.UTF_8).replace("=\r\n", "").replace("=3D", "=");
  }

  @Test
  void filesOfALargeMailAreBehindLinksThatSayUntilWhen() {
    Message message = withFile(new byte[9_000]);
    assertTrue(
        plain(upTo(20_000).compose(message, Samples.POSTMARK))
            .contains("Content-Disposition: attachment"));
    byte[] mail = upTo(10_000).compose(message, Samples.POSTMARK);
    String text = plain(mail);
    assertFalse(text.contains("Content-Disposition: attachment"), text);
    assertTrue(text.contains("The links can be used until 2026-11-16 09:00 UTC:"), text);
    assertTrue(text.contains("large.pdf (9 KB)"), text);
    String link = LINKS.link(message.key(), "%s".formatted(digest(new byte[9_000])), Samples.NOON);
    assertTrue(text.contains("\r\n" + link + "\r\n"), text);
    assertTrue(text.contains("<a href=\"" + link + "\">large.pdf</a>"), text);
    assertArrayEquals(
        mail, upTo(10_000).compose(message, Samples.POSTMARK), "the same on each try");
  }

  private static Message withFile(byte[] content) {
    Message small = Samples.message("Север", "anna@example.com");
    return new Message(
        small.key(),
        small.from(),
        small.to(),
        small.cc(),
        small.subject(),
        "<p>plain</p>",
        "plain",
        List.of(new Rendition(Format.PDF, "large.pdf", content)));
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
