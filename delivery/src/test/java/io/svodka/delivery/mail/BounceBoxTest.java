package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.svodka.delivery.desk.Bounce;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mailbox on a real IMAP server, and a folder.
class BounceBoxTest {
  private static final String ID = "<0123456789abcdef@svodka.example>";
  private final List<Bounce> booked = new ArrayList<>();
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

  @AfterEach
  void stop() {
    server.stop();
  }

  private static SmtpSettings settings(int port, String password) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        SmtpSecurity.NONE,
        "robot",
        new Secret(password),
        "localhost",
        SmtpSettings.Timeouts.STANDARD);
  }

  @Test
  void mailboxIsReadOnceAndPeoplesMailsStayUnread() throws Exception {
    server.start();
    GreenMailUser user = server.setUser("bounces@svodka.example", "robot", "hunter2");
    for (String kind : List.of("postfix", "vacation", "gmail")) {
      user.deliver(
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(Bouncing.of(kind, ID))));
    }
    BounceBox box =
        new BounceMailbox(settings(server.getImap().getPort(), "hunter2"), "INBOX", List.of());
    assertEquals(3, box.empty(booked::addAll));
    assertEquals(2, booked.size(), booked.toString());
    assertEquals(1, box.empty(booked::addAll));
    assertEquals(2, booked.size());
  }

  @Test
  void mailboxThatDoesNotOpenIsTold() {
    server.start();
    server.setUser("bounces@svodka.example", "robot", "hunter2");
    BounceBox box =
        new BounceMailbox(settings(server.getImap().getPort(), "wrong"), "INBOX", List.of());
    RunFailure failure = assertThrows(RunFailure.Delivery.class, () -> box.empty(booked::addAll));
    assertEquals("SV9520", failure.code());
    assertFalse(String.valueOf(failure.getMessage()).contains("wrong"), failure.getMessage());
  }

  /// A man in the middle cuts the offer of STARTTLS out; GreenMail offers none to begin with.
  @Test
  void mailboxIsNeverReadInTheClear() {
    server.start();
    server.setUser("bounces@svodka.example", "robot", "hunter2");
    SmtpSettings careful =
        new SmtpSettings(
            "127.0.0.1",
            server.getImap().getPort(),
            SmtpSecurity.STARTTLS_REQUIRED,
            "robot",
            new Secret("hunter2"),
            "localhost",
            SmtpSettings.Timeouts.STANDARD);
    BounceBox box = new BounceMailbox(careful, "INBOX", List.of());
    assertThrows(RunFailure.Delivery.class, () -> box.empty(booked::addAll));
  }

  @Test
  void folderIsReadOnceAndKeepsWhatItIsNotAbout(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve("1.eml"), Bouncing.of("exim", ID));
    Files.write(folder.resolve("2.eml"), Bouncing.of("vacation", ID));
    BounceBox box = new BounceFolder(folder, List.of());
    assertEquals(2, box.empty(booked::addAll));
    assertEquals(1, booked.size());
    assertTrue(Files.exists(folder.resolve("done/1.eml")));
    assertEquals(1, box.empty(booked::addAll));
    assertEquals(1, booked.size());
  }
}
