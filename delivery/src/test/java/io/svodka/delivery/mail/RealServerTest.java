package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.MailPrinter;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Against a mail server written by others, over TLS and signed in.
class RealServerTest {
  private static final String ANNA = "anna@example.com";
  private static GreenMail server;
  private static SSLSocketFactory trust;

  @BeforeAll
  static void start() throws Exception {
    trust = TestCertificate.ofGreenMail().context().getSocketFactory();
    server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
    server.start();
    server.setUser("reports@svodka.example", "robot", "hunter2");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void packArrivesForExactlyOneRecipientAsItWasWritten() throws Exception {
    server.purgeEmailFromAllMailboxes();
    try (SmtpTransport transport = transport("hunter2")) {
      Reply reply = transport.send(Samples.message("Север", ANNA), Samples.POSTMARK, () -> {});
      assertInstanceOf(Reply.Accepted.class, reply);
    }
    // GreenMail keeps one copy for each recipient of the envelope; the shown copy gets none.
    MimeMessage[] arrived = server.getReceivedMessages();
    assertEquals(1, arrived.length, GreenMailUtil.getHeaders(arrived[0]));
    String wanted =
        MailPrinter.print(new Composer().compose(Samples.message("Север", ANNA), Samples.POSTMARK));
    assertEquals(wanted, withoutTrace(MailPrinter.print(bytes(arrived[0]))));
  }

  @Test
  void wrongPasswordStopsTheRunAndIsNotPrinted() {
    try (SmtpTransport transport = transport("wrong-password-1")) {
      RunFailure failure =
          assertThrows(
              RunFailure.Delivery.class,
              () -> transport.send(Samples.message("Север", ANNA), Samples.POSTMARK, () -> {}));
      assertEquals("SV9503", failure.code());
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      assertFalse(trace.toString().contains("wrong-password-1"), trace.toString());
    }
  }

  private static SmtpTransport transport(String password) {
    return new SmtpTransport(
        new SmtpSettings(
            "localhost",
            server.getSmtps().getPort(),
            SmtpSecurity.TLS,
            "robot",
            new Secret(password),
            "client.example",
            SmtpSettings.Timeouts.STANDARD),
        trust);
  }

  private static byte[] bytes(MimeMessage message) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static String withoutTrace(String print) {
    return print.replaceAll("(?m)^(Return-Path|Received): .*\\n", "");
  }
}
