package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Handover;
import io.svodka.delivery.Message;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpTransportTest {
  private static final String ANNA = "anna@example.com";
  private static final String BORIS = "boris@example.com";
  private static final SmtpSettings.Timeouts SHORT =
      new SmtpSettings.Timeouts(
          Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(1500));

  private final AtomicInteger dots = new AtomicInteger();
  private FaultySmtpServer server;
  private SmtpTransport transport;

  @BeforeEach
  void start() throws Exception {
    server = new FaultySmtpServer(null);
    transport = plain(server.port());
  }

  @AfterEach
  void stop() throws Exception {
    transport.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, Accepted, 250 2.0.0 queued as 42, 1",
    "TAKEN_WITH_OTHER_CODE, Accepted, 252 2.0.0 taken, 1",
    "RECIPIENT_DEFERRED, Deferred, 451 4.7.1 greylisted, 0",
    "RECIPIENT_REFUSED, Refused, 550 5.1.1 no such mailbox, 0",
    "DEFERRED_AFTER_DOT, Deferred, 451 4.3.0 disk full, 1",
    "REFUSED_AFTER_DOT_AND_CLOSED, Refused, 550 5.7.1 looks like spam, 1",
    "DROPPED_AFTER_DOT, Unknown, no answer to the end of the message, 1",
    "REPLY_LOST, Unknown, no answer to the end of the message, 1",
    "SILENT_AFTER_DOT, Unknown, no answer to the end of the message, 1",
  })
  void everyAnswerIsOfItsClass(Fault fault, String kind, String text, int marked) {
    server.fail(ANNA, fault);
    Reply reply = send(ANNA);
    assertEquals(kind, reply.getClass().getSimpleName(), reply.toString());
    assertTrue(reply.text().startsWith(text), reply.text());
    assertEquals(marked, dots.get());
  }

  /// No other mail would fare better, so that no recipient is held to blame.
  @ParameterizedTest
  @CsvSource({
    "SENDER_REFUSED_LATE, 0, 553 5.7.1 <reports@example.com>: Sender address rejected",
    "SENDER_UNPROVED_AFTER_DOT, 1, 550 5.7.26 the sender is not authenticated",
  })
  void refusalOfTheSenderIsNoneOfTheRecipient(Fault fault, int marked, String words) {
    server.fail(ANNA, fault);
    RunFailure refused = assertThrows(RunFailure.Delivery.class, () -> send(ANNA));
    assertEquals("SV9509", refused.code());
    assertTrue(refused.getMessage().contains("from `reports@svodka.example`: " + words), words);
    assertEquals(marked, dots.get());
    assertInstanceOf(Reply.Accepted.class, send(BORIS));
  }

  @Test
  void senderIsRefusedBeforeAnyRecipientIsNamed() {
    server.failAtConnect(Fault.SENDER_REFUSED);
    RunFailure refused = assertThrows(RunFailure.Delivery.class, () -> send(ANNA));
    assertEquals("SV9509", refused.code());
    assertTrue(server.commands().stream().noneMatch(line -> line.startsWith("RCPT")));
  }

  @Test
  void senderThatIsPutOffIsNoMatterOfTheDomain() {
    server.failAtConnect(Fault.SENDER_DEFERRED);
    assertEquals(new Reply.Deferred("451 4.3.0 try again later", Reply.Whose.SERVER), send(ANNA));
  }

  @Test
  void serverThatClosesInTheBodyDefersTheMail() {
    server.fail(ANNA, Fault.CLOSES_IN_BODY);
    byte[] noise = new byte[4 * 1024 * 1024];
    Message small = Samples.message("Север", ANNA);
    Message large =
        new Message(
            small.key(),
            small.from(),
            small.to(),
            small.cc(),
            small.subject(),
            small.html(),
            new String(noise, StandardCharsets.ISO_8859_1).replace('\0', 'x'),
            small.attachments());
    Reply reply = transport.send(large, Samples.POSTMARK, dots::incrementAndGet);
    assertInstanceOf(Reply.Deferred.class, reply);
    assertEquals(0, dots.get());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "RECIPIENT_DEFERRED",
        "RECIPIENT_REFUSED",
        "CLOSES_IN_BODY",
        "DEFERRED_AFTER_DOT",
        "REFUSED_AFTER_DOT_AND_CLOSED",
        "DROPPED_AFTER_DOT",
        "REPLY_LOST",
        "SILENT_AFTER_DOT"
      })
  void mailAfterAFaultArrives(Fault fault) {
    server.fail(ANNA, fault);
    send(ANNA);
    assertInstanceOf(Reply.Accepted.class, send(BORIS));
    assertEquals(List.of(BORIS), server.taken().getLast().recipients());
  }

  @Test
  void burstUsesOneConnection() {
    for (int i = 0; i < 20; i++) {
      assertInstanceOf(Reply.Accepted.class, send("partner" + i + "@example.com"));
    }
    assertEquals(1, server.connections());
    assertTrue(server.taken().stream().allMatch(taken -> taken.recipients().size() == 1));
  }

  @Test
  void serverThatAnsweredJustNowIsNotAskedAgain() {
    send(ANNA);
    send(BORIS);
    assertEquals(
        List.of(
            "EHLO client.example", "MAIL FROM", "RCPT TO", "DATA", "MAIL FROM", "RCPT TO", "DATA"),
        server.commands().stream().map(line -> line.replaceFirst(":.*", "")).toList());
  }

  /// It takes so many mails over a connection, and that is no fault of the next one.
  @Test
  void serverThatSaysGoodbyeBetweenMailsGetsTheNextOverANewConnection() {
    server.failAtConnect(Fault.GOODBYE_AFTER_ONE);
    for (int i = 1; i <= 3; i++) {
      assertInstanceOf(Reply.Accepted.class, send("partner" + i + "@example.com"));
    }
    assertEquals(3, server.connections());
    assertEquals(3, dots.get());
    assertEquals(3, server.taken().size());
  }

  @Test
  void serverThatIsGoneBetweenMailsIsWaitedFor() throws Exception {
    send(ANNA);
    server.hangUp();
    server.close();
    Reply reply = send(BORIS);
    assertInstanceOf(Reply.Deferred.class, reply);
    assertTrue(reply.text().startsWith("no connection to 127.0.0.1:"), reply.text());
    assertEquals(1, dots.get());
  }

  @Test
  void lostClaimKeepsTheMailBack() {
    Handover lost =
        () -> {
          throw new Handover.ClaimLost();
        };
    Message message = Samples.message("Север", ANNA);
    assertThrows(Handover.ClaimLost.class, () -> transport.send(message, Samples.POSTMARK, lost));
    assertInstanceOf(Reply.Accepted.class, send(BORIS));
    assertEquals(1, server.taken().size());
  }

  @Test
  void linesThatStartWithDotsArriveWhole() {
    Message message = Samples.message("Север", ANNA);
    transport.send(message, Samples.POSTMARK, dots::incrementAndGet);
    assertEquals(
        new String(new Composer().compose(message, Samples.POSTMARK), StandardCharsets.US_ASCII),
        server.taken().getFirst().data());
  }

  @Test
  void busyServerDefersTheMail() {
    server.failAtConnect(Fault.BUSY_AT_CONNECT);
    assertEquals(new Reply.Deferred("421 4.3.2 too busy", Reply.Whose.SERVER), send(ANNA));
  }

  @Test
  void serverThatRefusesTheMachineStopsTheRun() {
    server.failAtConnect(Fault.REFUSES_MACHINE);
    RunFailure failure = assertThrows(RunFailure.Delivery.class, () -> send(ANNA));
    assertEquals("SV9508", failure.code());
  }

  @Test
  void absentServerDefersTheMail() throws Exception {
    server.close();
    assertInstanceOf(Reply.Deferred.class, send(ANNA));
  }

  @Test
  void serverWithoutStartTlsHearsNoSender() {
    try (SmtpTransport strict =
        secure(server.port(), (SSLSocketFactory) SSLSocketFactory.getDefault())) {
      RunFailure failure =
          assertThrows(
              RunFailure.Delivery.class,
              () -> strict.send(Samples.message("Север", ANNA), Samples.POSTMARK, () -> {}));
      assertEquals("SV9504", failure.code());
    }
    assertFalse(server.commands().stream().anyMatch(said -> said.startsWith("MAIL")));
    assertFalse(server.commands().stream().anyMatch(said -> said.startsWith("AUTH")));
  }

  @Test
  void startTlsWithATrustedCertificateDelivers(@TempDir Path folder) throws Exception {
    SSLContext context = new TestCertificate(folder, "dns:localhost").context();
    try (FaultySmtpServer honest = new FaultySmtpServer(context);
        SmtpTransport strict = secure(honest.port(), context.getSocketFactory())) {
      Message message = Samples.message("Север", ANNA);
      assertInstanceOf(
          Reply.Accepted.class, strict.send(message, Samples.POSTMARK, dots::incrementAndGet));
      assertEquals(1, honest.taken().size());
    }
  }

  @Test
  void serverThatSpeaksNoTlsIsNotSpokenToInTheClear() {
    try (SmtpTransport strict = tls(server.port())) {
      RunFailure failure =
          assertThrows(
              RunFailure.Delivery.class,
              () -> strict.send(Samples.message("Север", ANNA), Samples.POSTMARK, () -> {}));
      assertEquals("SV9504", failure.code());
    }
    assertEquals(1, server.connections());
  }

  @Test
  void absentTlsServerDefersTheMail() throws Exception {
    server.close();
    try (SmtpTransport strict = tls(server.port())) {
      Message message = Samples.message("Север", ANNA);
      assertInstanceOf(Reply.Deferred.class, strict.send(message, Samples.POSTMARK, () -> {}));
    }
  }

  @Test
  void certificateForAnotherHostIsNotTrusted(@TempDir Path folder) throws Exception {
    SSLContext context = new TestCertificate(folder, "dns:elsewhere.example").context();
    try (FaultySmtpServer impostor = new FaultySmtpServer(context);
        SmtpTransport strict = secure(impostor.port(), context.getSocketFactory())) {
      Message message = Samples.message("Север", ANNA);
      RunFailure failure =
          assertThrows(
              RunFailure.Delivery.class, () -> strict.send(message, Samples.POSTMARK, () -> {}));
      assertEquals("SV9504", failure.code());
      assertFalse(impostor.commands().stream().anyMatch(said -> said.startsWith("MAIL")));
    }
  }

  @Test
  void unknownCertificateIsNotTrusted(@TempDir Path folder) throws Exception {
    SSLContext context = new TestCertificate(folder, "dns:localhost").context();
    try (FaultySmtpServer unknown = new FaultySmtpServer(context);
        SmtpTransport strict =
            secure(unknown.port(), (SSLSocketFactory) SSLSocketFactory.getDefault())) {
      Message message = Samples.message("Север", ANNA);
      RunFailure failure =
          assertThrows(
              RunFailure.Delivery.class, () -> strict.send(message, Samples.POSTMARK, () -> {}));
      assertEquals("SV9504", failure.code());
    }
  }

  @ParameterizedTest
  @CsvSource({"mail.example.com", "10.0.0.1", "127.0.0.1.example.com", "localhost.example.com"})
  void unencryptedMailToAnotherMachineIsRefused(String host) {
    RunFailure failure =
        assertThrows(RunFailure.Setup.class, () -> settings(host, 25, SmtpSecurity.NONE));
    assertEquals("SV9502", failure.code());
  }

  @Test
  void passwordIsNeverPrinted() {
    SmtpSettings settings = settings("localhost", 587, SmtpSecurity.STARTTLS_REQUIRED);
    assertFalse(settings.toString().contains("hunter2"), settings.toString());
    assertTrue(settings.toString().contains("(secret)"), settings.toString());
  }

  private Reply send(String recipient) {
    return transport.send(
        Samples.message("Север", recipient), Samples.POSTMARK, dots::incrementAndGet);
  }

  static SmtpTransport plain(int port) {
    return new SmtpTransport(
        new SmtpSettings(
            "127.0.0.1", port, SmtpSecurity.NONE, "", new Secret(""), "client.example", SHORT));
  }

  private static SmtpTransport secure(int port, SSLSocketFactory trust) {
    return new SmtpTransport(settings("localhost", port, SmtpSecurity.STARTTLS_REQUIRED), trust);
  }

  private static SmtpTransport tls(int port) {
    return new SmtpTransport(settings("localhost", port, SmtpSecurity.TLS));
  }

  private static SmtpSettings settings(String host, int port, SmtpSecurity security) {
    return new SmtpSettings(
        host, port, security, "", new Secret("hunter2"), "client.example", SHORT);
  }
}
