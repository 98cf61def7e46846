package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `send` against a mail server written by others.
class RealMailTest {
  @TempDir private Path parent;
  private OwnProject project;
  private GreenMail server;

  @BeforeEach
  void nameTheServer() throws IOException {
    project = OwnProject.make(parent);
    int port = freePort();
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    project.write(
        "svodka.toml",
        """
        [mail]
        host = "127.0.0.1"
        port = %d
        security = "none"
        from = "Отчёты <reports@example.com>"
        """
            .formatted(port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void eachMailArrivesOnce() throws Exception {
    server.start();
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertEquals(everybody(), recipients());
    for (MimeMessage mail : server.getReceivedMessages()) {
      assertTrue(mail.getSubject().endsWith(": report for October 2026"), mail.getSubject());
      assertTrue(mail.getFrom()[0].toString().endsWith("<reports@example.com>"));
    }
    assertFalse(sent.out().contains("Mailbox:"), sent.out());
    assertFalse(Files.exists(project.output().resolve("mailbox")));
    assertTrue(Files.exists(project.folder().resolve(".svodka/ledger.sqlite")));
    Cli again = project.call("send", "--json");
    assertEquals(0, again.code(), again.err());
    again
        .json()
        .path("packs")
        .forEach(
            pack ->
                assertTrue(pack.path("state").asText().startsWith("already sent"), again.out()));
    assertEquals(everybody(), recipients());
  }

  @Test
  void chartsArriveAsPartsThatTheBodyNames() throws Exception {
    project.replace(
        "reports/monthly.svodka",
        "    attach pdf, xlsx",
        "    attach pdf, xlsx\n    inline section \"The month\"");
    server.start();
    Cli sent = project.call("send", "--key", "1");
    assertEquals(0, sent.code(), sent.err());
    Map<String, List<Part>> parts = parts(server.getReceivedMessages()[0]);
    Part body = parts.get("text/html").getFirst();
    Part picture = parts.get("image/png").getFirst();
    String id = picture.getHeader("Content-ID")[0];
    String html = (String) body.getContent();
    Document page = Jsoup.parse(html);
    assertEquals("cid:" + id.substring(1, id.length() - 1), page.select("img").attr("src"));
    assertTrue(page.select("img").attr("alt").contains("Revenue by month"), html);
    assertTrue(page.select("script, link").isEmpty(), html);
    assertTrue(html.length() < 100_000, () -> html.length() + " characters");
    BufferedImage image = ImageIO.read(picture.getInputStream());
    assertEquals(1120, image.getWidth());
    assertEquals("inline", picture.getDisposition());
    assertEquals(Set.of("text/plain", "text/html", "image/png"), parts.keySet());
  }

  /// Returns the leaves of a mail that are no attachments.
  private static Map<String, List<Part>> parts(Part part) throws Exception {
    Map<String, List<Part>> found = new TreeMap<>();
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        found.putAll(parts(several.getBodyPart(i)));
      }
    } else if (part.getFileName() == null) {
      found.put(new ContentType(part.getContentType()).getBaseType(), List.of(part));
    }
    return found;
  }

  @Test
  void anotherFolderForTheFilesSendsNothingTwice() throws Exception {
    server.start();
    assertEquals(0, project.call("send", "--quiet").code());
    OwnProject elsewhere = new OwnProject(project.folder(), parent.resolve("elsewhere"));
    assertEquals(new Cli(0, "", ""), elsewhere.call("send", "--quiet"));
    assertEquals(everybody(), recipients());
  }

  @Test
  void anotherMonthIsAnotherMail() throws Exception {
    server.start();
    assertEquals(0, project.call("send", "--key", "1").code());
    assertEquals(0, project.call("send", "--key", "1", "--set", "month=2026-09").code());
    assertEquals(List.of("alder@example.com", "alder@example.com"), recipients());
  }

  @Test
  void whatTheServerDidNotTakeIsDeliveredLater() throws Exception {
    Cli waiting = project.call("send");
    assertEquals(4, waiting.code(), waiting.err());
    assertTrue(waiting.err().contains("deferred"), waiting.err());
    server.start();
    Cli later = project.call("send");
    assertEquals(0, later.code(), later.err());
    assertEquals(everybody(), recipients());
  }

  @Test
  void oneKeyNowAndTheOthersLater() throws Exception {
    server.start();
    assertEquals(0, project.call("send", "--key", "Birch Ltd").code());
    assertEquals(List.of("birch@example.org"), recipients());
    Cli rest = project.call("send");
    assertEquals(0, rest.code(), rest.err());
    assertEquals(everybody(), recipients());
  }

  private static List<String> everybody() {
    return List.of("alder@example.com", "birch@example.org", "cedar@example.net");
  }

  private List<String> recipients() throws Exception {
    Stream.Builder<String> recipients = Stream.builder();
    for (MimeMessage mail : server.getReceivedMessages()) {
      assertEquals(1, mail.getRecipients(Message.RecipientType.TO).length);
      recipients.add(mail.getRecipients(Message.RecipientType.TO)[0].toString());
    }
    return recipients.build().sorted().toList();
  }
}
