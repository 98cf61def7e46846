package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.mail.FaultySmtpServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mail that comes back is booked, and its address is not written to again.
class BouncesTest {
  @TempDir private Path parent;

  @Test
  void addressWhoseMailCameBackIsShownAndLeftAlone() throws Exception {
    try (FaultySmtpServer server = new FaultySmtpServer(null)) {
      OwnProject project = OwnProject.make(parent);
      project.write("svodka.toml", settings(server.port()));
      assertEquals(0, project.call("send").code());
      FaultySmtpServer.Taken taken =
          server.taken().stream()
              .filter(mail -> mail.recipients().contains("alder@example.com"))
              .findFirst()
              .orElseThrow();
      Path box = Files.createDirectory(project.folder().resolve("returned"));
      Files.writeString(
          box.resolve("1.eml"),
          BOUNCE.replace("ID-OF-THE-MAIL", taken.messageId()).replace("\n", "\r\n"));

      String folder = project.folder().toString();
      Cli bounces = Cli.call("bounces", "-C", folder);
      assertEquals(0, bounces.code(), bounces.err());
      assertTrue(
          bounces.out().contains("alder@example.com: 5.1.1 550 5.1.1 no such mailbox: booked"),
          bounces.out());
      Cli again = Cli.call("bounces", "-C", folder, "--json");
      assertEquals("{\"bounces\":[]}", again.out().replaceAll("\\s", ""));
      Cli bounced = Cli.call("deliveries", "-C", folder, "--state", "bounced");
      assertTrue(bounced.out().contains("alder@example.com"), bounced.out());
      Cli list = Cli.call("suppressions", "-C", folder);
      assertTrue(list.out().contains("bounced: 5.1.1"), list.out());

      int before = server.count();
      Cli next = Cli.call("send", "-C", folder, "--as-of", "2026-10-03");
      assertTrue(next.out().contains("not sent: bounced: 5.1.1"), next.out());
      assertEquals(before + 2, server.count());
    }
  }

  @Test
  void withoutAPlaceToLookTheCommandSaysWhatToWrite() {
    OwnProject project = OwnProject.make(parent);
    Cli refused = Cli.call("bounces", "-C", project.folder().toString());
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("error[SV9521]"), refused.err());
  }

  private static String settings(int port) {
    return """
    [mail]
    host = "127.0.0.1"
    port = %d
    security = "none"

    [bounces]
    folder = "returned"
    """
        .formatted(port);
  }

  private static final String BOUNCE =
      """
      From: MAILER-DAEMON@mx.example.com
      To: svodka@localhost.localdomain
      Subject: Undelivered Mail Returned to Sender
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: text/plain

      Your message could not be delivered.

      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.com

      Final-Recipient: rfc822; alder@example.com
      Action: failed
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 no such mailbox

      --b
      Content-Type: text/rfc822-headers

      Message-ID: ID-OF-THE-MAIL
      Subject: October

      --b--
      """;
}
