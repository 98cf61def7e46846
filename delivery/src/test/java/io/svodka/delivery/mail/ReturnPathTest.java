package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.Samples;
import io.svodka.delivery.desk.Bounces.Outcome;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.secret.Secret;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mails go out with a return path each, and reports that say nothing else come back by it.
class ReturnPathTest {
  private static final String ANNA = "anna@partner.example";
  private static final ReturnPath PATH = new ReturnPath("bounces+", "@svodka.example");

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });

  @TempDir private Path folder;
  private LedgerBooks books;

  @BeforeEach
  void start() {
    server.start();
    server.setUser("bounces@svodka.example", "robot", "hunter2");
    books = LedgerBooks.file(folder.resolve("ledger.sqlite"));
  }

  @AfterEach
  void stop() {
    books.close();
    server.stop();
  }

  @Test
  void reportThatNamesNoMailIsBookedForTheRightOne() throws Exception {
    List<String> paths = new ArrayList<>();
    for (String recipient : List.of("boris@partner.example", ANNA)) {
      paths.add(sentTo(recipient));
    }
    assertTrue(paths.getLast().matches("bounces\\+2-[0-9a-f]{20}@svodka\\.example"), paths + "");
    assertEquals(List.of(Outcome.BOOKED_AND_SUPPRESSED), cameBack("without-headers", paths.get(1)));
    assertEquals(List.of(Outcome.KNOWN_BEFORE), cameBack("qmail", paths.get(1)));
    assertEquals(List.of(DeliveryState.BOUNCED, DeliveryState.SENT), states());
    assertEquals(ANNA, books.suppressions().list().getFirst().recipient());
    assertEquals(1, books.suppressions().list().size());
  }

  @Test
  void forgedReturnPathStopsNobody() throws Exception {
    String path = sentTo(ANNA);
    String forged = path.replaceFirst("[0-9a-f]@", path.contains("0@") ? "1@" : "0@");
    assertEquals(List.of(Outcome.NOT_OURS), cameBack("without-headers", forged));
    assertEquals(List.of(DeliveryState.SENT), states());
    assertEquals(List.of(), books.suppressions().list());
  }

  /// Returns where the mail comes back to, as the recipient's server keeps it.
  private String sentTo(String recipient) throws Exception {
    Dressing dressing = Dressing.NONE.returningTo(List.of(PATH));
    int port = server.getSmtp().getPort();
    try (SmtpTransport transport = new SmtpTransport(settings(port), dressing)) {
      Dispatcher dispatcher =
          new Dispatcher(books.ledger(), transport, InstantSource.fixed(Samples.NOON));
      assertInstanceOf(
          Receipt.Sent.class, dispatcher.dispatch(Samples.message("Север", recipient)));
    }
    MimeMessage[] arrived = server.getReceivedMessagesForDomain(recipient);
    return arrived[0].getHeader("Return-Path", null).replaceAll("[<>]", "");
  }

  /// Lays a report into the mailbox that all these addresses lead to.
  private List<Outcome> cameBack(String kind, String path) throws Exception {
    GreenMailUser mailbox = server.getUserManager().getUser("robot");
    String report =
        new String(Bouncing.of(kind, ""), StandardCharsets.UTF_8).replace("RETURN-PATH", path);
    mailbox.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8))));
    List<Outcome> outcomes = new ArrayList<>();
    new BounceMailbox(settings(server.getImap().getPort()), "INBOX", List.of(PATH))
        .empty(
            bounces ->
                bounces.forEach(
                    bounce -> outcomes.add(books.bounces().book(bounce, Samples.NOON))));
    return outcomes;
  }

  private List<DeliveryState> states() {
    return books.desk().list(new Selection(Set.of(), "", 0, 10), Samples.NOON).stream()
        .map(row -> row.state())
        .toList();
  }

  private static SmtpSettings settings(int port) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        SmtpSecurity.NONE,
        "robot",
        new Secret("hunter2"),
        "localhost",
        SmtpSettings.Timeouts.STANDARD);
  }
}
