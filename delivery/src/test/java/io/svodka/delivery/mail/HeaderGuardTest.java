package io.svodka.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.Samples;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Format;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderGuardTest {
  private static final Set<String> HEADERS =
      Set.of(
          "From",
          "To",
          "Subject",
          "Date",
          "Message-ID",
          "MIME-Version",
          "Content-Type",
          "Auto-Submitted",
          "X-Svodka-Delivery");
  private static final Set<String> PART_HEADERS =
      Set.of("Content-Type", "Content-Transfer-Encoding", "Content-Disposition");
  private static final String[] SPICE = {
    "\r\nBcc: evil@example.com",
    "\n",
    "\r",
    "\u0000",
    "\u0085",
    "\u2028",
    "\u007F",
    "=?UTF-8?Q?a?=",
    "\"",
    "\\",
    "<",
    ">",
    ",",
    ";",
    ":",
    "@",
    "%0d%0a",
    "'",
    "*",
    "й",
    "😀",
    "\uD800",
    "\u202E",
    " ",
    "filename*=",
    "(",
    ")",
    "\t",
    "e\u0301"
  };

  @Test
  void anyTextGivesExactlyTheExpectedHeadersOrIsRefused() throws Exception {
    Random random = new Random(20261123);
    int sent = 0;
    int refused = 0;
    for (int i = 0; i < 1500; i++) {
      String subject = text(random);
      String name = text(random);
      String file = text(random) + ".pdf";
      try {
        MimeMessage mail = parsed(message(subject, name, file, "anna@example.com"));
        assertExact(mail, subject, name, file);
        sent++;
      } catch (RunFailure.Delivery failure) {
        assertEquals("SV9501", failure.code());
        refused++;
      }
    }
    assertTrue(sent > 150 && refused > 150, sent + " sent, " + refused + " refused");
  }

  /// Where the guard is taken away, somebody else gets into the headers and the check above says
  /// so.
  @Test
  void withoutTheGuardAnotherAddressGetsInAndIsFound() throws Exception {
    String address = "anna@example.com\r\nBcc: evil@example.com";
    Message message = message("subject", "Anna", "file.pdf", address);
    assertThrows(
        RunFailure.Delivery.class, () -> new Composer().compose(message, Samples.POSTMARK));
    byte[] bytes = new Composer().unguarded(message, Samples.POSTMARK);
    MimeMessage mail =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    assertThrows(
        AssertionError.class, () -> assertExact(mail, "subject", "Anna", "file.pdf"), "not found");
    assertTrue(mail.getHeader("Bcc", null).startsWith("evil@example.com"));
  }

  private static void assertExact(MimeMessage mail, String subject, String name, String file)
      throws Exception {
    assertEquals(new TreeSet<>(HEADERS), names(mail.getAllHeaders()));
    assertEquals(visible(subject), mail.getSubject());
    InternetAddress[] to = InternetAddress.parse(mail.getHeader("To", null));
    assertEquals(1, to.length);
    assertEquals("anna@example.com", to[0].getAddress());
    assertEquals(visible(name), to[0].getPersonal() == null ? "" : to[0].getPersonal());
    BodyPart attachment = ((MimeMultipart) mail.getContent()).getBodyPart(1);
    assertEquals(new TreeSet<>(PART_HEADERS), names(attachment.getAllHeaders()));
    assertEquals(visible(file), attachment.getFileName());
  }

  /// Half a surrogate pair is no character; UTF-8 shows a question mark for it.
  private static String visible(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  @Test
  void veryLongTextsKeepTheirLettersAndTheLinesOfAMail() throws Exception {
    String text = "Отчёт партнёра 😀 №5 ".repeat(40).strip();
    String plain = "a".repeat(2000);
    for (String each : List.of(text, plain)) {
      Message message = message(each, each, each, "anna@example.com");
      assertExact(parsed(message), each, each, each);
      String raw = new String(new Composer().compose(message, Samples.POSTMARK), US_ASCII);
      raw.lines().forEach(line -> assertTrue(line.length() <= 78, line));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@example.com\r\nRCPT TO:<evil@example.com>",
        "anna@example.com, evil@example.com",
        "Anna <anna@example.com>",
        "anna",
        "@example.com",
        "anna@",
        "анна@example.com",
        "an na@example.com",
        "friends: anna@example.com;",
        "anna@example.com evil@example.com",
        "<anna@example.com>",
        "anna@exa\u2028mple.com"
      })
  void whatIsNotOnePlainAddressIsRefused(String address) {
    Message message = message("Subject", "", "file.pdf", address);
    assertThrows(RunFailure.Delivery.class, () -> parsed(message));
  }

  @Test
  void tooLongAddressIsRefused() {
    String domain = "abcdefghijkl.".repeat(20) + "example";
    Message message = message("Subject", "", "file.pdf", "anna@" + domain);
    assertThrows(RunFailure.Delivery.class, () -> parsed(message));
  }

  @Test
  void refusalNamesFieldAndMessage() {
    Message message = message("Subject\r\nBcc: evil@example.com", "", "f.pdf", "anna@example.com");
    RunFailure failure = assertThrows(RunFailure.Delivery.class, () -> parsed(message));
    assertEquals(
        "the subject of mail `monthly_pack` for `Север` contains a line break or control character",
        failure.getMessage());
  }

  @Test
  void nameThatPosesAsAnAddressIsRefused() {
    Message message = message("Subject", "boss@example.com", "file.pdf", "anna@example.com");
    assertThrows(RunFailure.Delivery.class, () -> parsed(message));
  }

  @Test
  void fileNameWithFolderIsRefused() {
    Message message = message("Subject", "", "../../report.pdf", "anna@example.com");
    assertThrows(RunFailure.Delivery.class, () -> parsed(message));
  }

  private static Message message(String subject, String name, String file, String address) {
    return new Message(
        Samples.key("Север", address),
        Mailbox.of("reports@svodka.example"),
        List.of(new Mailbox(name, address)),
        List.of(),
        subject,
        "<p>.</p>",
        ".",
        List.of(Samples.rendition(Format.PDF, file, "content")));
  }

  private static MimeMessage parsed(Message message) throws Exception {
    byte[] mail = new Composer().compose(message, Samples.POSTMARK);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
  }

  private static Set<String> names(Enumeration<Header> headers) {
    TreeSet<String> names = new TreeSet<>();
    Collections.list(headers).forEach(header -> names.add(header.getName()));
    return names;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("Отчёт");
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(random.nextInt(3) == 0 ? SPICE[random.nextInt(SPICE.length)] : "");
        case 1 -> text.appendCodePoint(' ' + random.nextInt(95));
        case 2 -> text.appendCodePoint(0xA0 + random.nextInt(0x2E00));
        case 3 -> text.appendCodePoint(0x1F300 + random.nextInt(0x200));
      }
    }
    return text.append("end").toString();
  }
}
