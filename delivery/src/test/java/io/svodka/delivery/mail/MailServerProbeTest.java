package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What servers tell when they are greeted, over TLS and signed in, and when they are not well.
class MailServerProbeTest {
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static SSLContext context;
  private static GreenMail server;

  @BeforeAll
  static void start() throws Exception {
    context = TestCertificate.ofGreenMail().context();
    server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
    server.start();
    server.setUser("reports@svodka.example", "robot", "hunter2");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static SmtpSettings settings(int port, SmtpSecurity security, String user, String word) {
    return new SmtpSettings(
        "localhost",
        port,
        security,
        user,
        new Secret(word),
        "client.example",
        new SmtpSettings.Timeouts(SHORT, SHORT, SHORT));
  }

  private static MailServerFacts signedIn(String password) {
    return new MailServerProbe(context.getSocketFactory())
        .ask(settings(server.getSmtps().getPort(), SmtpSecurity.TLS, "robot", password));
  }

  @Test
  void tellsItsCertificateAndTakesNoMail() {
    var facts = assertInstanceOf(MailServerFacts.Answered.class, signedIn("hunter2"));
    assertTrue(facts.greeting().contains("GreenMail"), facts.greeting());
    assertEquals(
        List.of("CN=test"),
        facts.certificates().stream().map(MailServerFacts.Certificate::subject).toList());
    Instant until = facts.certificates().getFirst().until();
    assertTrue(until.isAfter(Instant.now()), until.toString());
    assertTrue(until.isBefore(Instant.now().plus(Duration.ofDays(3))), until.toString());
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void wrongPasswordIsToldWithoutIt() {
    RunFailure failure = assertThrows(RunFailure.class, () -> signedIn("wrong-password-1"));
    assertEquals("SV9503", failure.code());
    assertFalse(failure.toString().contains("wrong-password-1"), failure.toString());
  }

  @Test
  void certificateThatNobodyVouchesForIsRefused() {
    SmtpSettings smtp = settings(server.getSmtps().getPort(), SmtpSecurity.TLS, "robot", "hunter2");
    SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
    RunFailure failure = refused(usual, smtp);
    assertEquals("SV9504", failure.code());
    assertTrue(failure.toString().contains("nobody whom Java trusts"), failure.toString());
    assertTrue(failure.help().contains("trustStore"), failure.help());
  }

  /// What is wrong with a certificate, and the way out, stand in the failure.
  @ParameterizedTest
  @CsvSource({
    "-30d 10 dns:localhost, its certificate has run out (NotAfter: , renew the certificate",
    "+5d 10 dns:localhost, its certificate is not valid yet (NotBefore: , set the clock",
    "-5d 50 dns:elsewhere.example, its certificate is for another name, write host as"
  })
  void certificatesThatAreNotValidAreToldApart(
      String issued, String words, String help, @TempDir Path folder) throws Exception {
    TestAuthority authority = new TestAuthority(folder);
    String[] facts = issued.split(" ");
    SSLContext shown = authority.server(facts[0], Integer.parseInt(facts[1]), facts[2]);
    SSLSocketFactory trust = authority.trust().getSocketFactory();
    List<RunFailure> failures = new ArrayList<>();
    try (FaultySmtpServer upgrading = new FaultySmtpServer(shown)) {
      failures.add(
          refused(trust, settings(upgrading.port(), SmtpSecurity.STARTTLS_REQUIRED, "", "")));
    }
    try (ServerSocket socket = shown.getServerSocketFactory().createServerSocket(0)) {
      Thread.ofVirtual().start(() -> talk(socket, "mail.example ESMTP", _ -> "250 ok"));
      failures.add(refused(trust, settings(socket.getLocalPort(), SmtpSecurity.TLS, "", "")));
    }
    for (RunFailure failure : failures) {
      assertEquals("SV9504", failure.code());
      assertTrue(failure.toString().contains("private: " + words), failure.toString());
      assertTrue(failure.help().contains(help), failure.help());
    }
  }

  private static RunFailure refused(SSLSocketFactory trust, SmtpSettings smtp) {
    return assertThrows(RunFailure.class, () -> new MailServerProbe(trust).ask(smtp));
  }

  @Test
  void aCertificateOfAnAuthorityThatIsTrustedIsTaken(@TempDir Path folder) throws Exception {
    TestAuthority authority = new TestAuthority(folder);
    try (FaultySmtpServer upgrading =
        new FaultySmtpServer(authority.server("-5d", 10, "dns:localhost"))) {
      var facts =
          new MailServerProbe(authority.trust().getSocketFactory())
              .ask(settings(upgrading.port(), SmtpSecurity.STARTTLS_REQUIRED, "", ""));
      var seen = assertInstanceOf(MailServerFacts.Answered.class, facts).certificates();
      assertTrue(seen.getFirst().until().isBefore(Instant.now().plus(Duration.ofDays(6))));
    }
  }

  @Test
  void certificateIsSeenAfterAGreetingInTheClear() throws Exception {
    try (FaultySmtpServer upgrading = new FaultySmtpServer(context)) {
      var facts =
          new MailServerProbe(context.getSocketFactory())
              .ask(settings(upgrading.port(), SmtpSecurity.STARTTLS_REQUIRED, "", ""));
      assertEquals(
          1, assertInstanceOf(MailServerFacts.Answered.class, facts).certificates().size());
    }
  }

  @Test
  void serverWithoutTlsIsRefused() throws Exception {
    try (FaultySmtpServer plain = new FaultySmtpServer(null)) {
      SmtpSettings smtp = settings(plain.port(), SmtpSecurity.STARTTLS_REQUIRED, "", "");
      SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
      RunFailure failure = refused(usual, smtp);
      assertEquals("SV9504", failure.code());
      assertTrue(failure.toString().contains("it knows no STARTTLS"), failure.toString());
      assertTrue(failure.help().contains("465"), failure.help());
      RunFailure other = refused(usual, settings(plain.port(), SmtpSecurity.TLS, "", ""));
      assertTrue(other.toString().contains("it does not begin with TLS"), other.toString());
      assertTrue(other.help().contains("587"), other.help());
    }
  }

  @Test
  void aHostThatNobodyKnowsIsToldSo() {
    SmtpSettings known = settings(25, SmtpSecurity.TLS, "", "");
    SmtpSettings smtp =
        new SmtpSettings(
            "no-such-host.invalid",
            known.port(),
            known.security(),
            known.user(),
            known.password(),
            known.clientName(),
            known.timeouts());
    var facts = assertInstanceOf(MailServerFacts.Silent.class, new MailServerProbe().ask(smtp));
    assertEquals(
        "no connection to no-such-host.invalid:25: the name no-such-host.invalid is not known to"
            + " DNS",
        facts.why());
  }

  @Test
  void placeWhereNobodyListensIsSilent() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    var facts = new MailServerProbe().ask(settings(port, SmtpSecurity.NONE, "", ""));
    assertInstanceOf(MailServerFacts.Silent.class, facts);
  }

  @Test
  void aNameThatNobodyKnowsIsToldSo() {
    SmtpSettings nowhere =
        new SmtpSettings(
            "mail.nowhere.invalid",
            25,
            SmtpSecurity.STARTTLS_REQUIRED,
            "",
            new Secret(""),
            "client.example",
            new SmtpSettings.Timeouts(SHORT, SHORT, SHORT));
    var facts = assertInstanceOf(MailServerFacts.Silent.class, new MailServerProbe().ask(nowhere));
    assertEquals(
        "no connection to mail.nowhere.invalid:25: the name mail.nowhere.invalid is not known to"
            + " DNS",
        facts.why());
  }

  /// Talks to one client, and gives this answer to its password.
  private static void answerAuth(ServerSocket socket, String answer) {
    Thread.ofVirtual()
        .start(
            () ->
                talk(
                    socket,
                    "mail.example",
                    line ->
                        line.startsWith("AUTH") ? answer : "250-mail.example\r\n250 AUTH PLAIN"));
  }

  /// A server that is tired says nothing of user and password.
  @Test
  void whoIsToComeLaterIsNotToldToCheckItsPassword() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      answerAuth(socket, "454 4.7.0 temporary authentication failure");
      SmtpSettings smtp = settings(socket.getLocalPort(), SmtpSecurity.NONE, "robot", "word");
      var facts = assertInstanceOf(MailServerFacts.Silent.class, new MailServerProbe().ask(smtp));
      assertTrue(facts.why().startsWith("454 4.7.0"), facts.why());
    }
  }

  @Test
  void clockInTheGreetingIsRead() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () ->
                  talk(
                      socket,
                      "mail.example ESMTP; Thu, 26 Nov 2026 09:15:00 +0300",
                      _ -> "250 ok"));
      var facts =
          new MailServerProbe().ask(settings(socket.getLocalPort(), SmtpSecurity.NONE, "", ""));
      assertEquals(
          List.of(Instant.parse("2026-11-26T06:15:00Z")),
          assertInstanceOf(MailServerFacts.Answered.class, facts).clock());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"535 5.7.8 nobody has the password ", "454 4.7.0 come later with "})
  void passwordThatAServerRepeatsIsNotTold(String answer) throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      answerAuth(socket, answer + "echoed-word-7");
      SmtpSettings smtp =
          settings(socket.getLocalPort(), SmtpSecurity.NONE, "robot", "echoed-word-7");
      String told = told(smtp);
      assertTrue(told.contains("(secret)"), told);
      assertFalse(told.contains("echoed-word-7"), told);
    }
  }

  private static String told(SmtpSettings smtp) {
    try {
      return new MailServerProbe().ask(smtp).toString();
    } catch (RunFailure failure) {
      return failure.toString();
    }
  }

  private static void talk(
      ServerSocket socket, String greeting, UnaryOperator<String> conversation) {
    try (Socket client = socket.accept()) {
      OutputStream out = client.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      out.write(("220 " + greeting + "\r\n").getBytes(StandardCharsets.US_ASCII));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write((conversation.apply(line) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException gone) {
      return;
    }
  }
}
