package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `svodka deliveries` shows and does, over a mail server with faults.
class DeliveriesTest {
  private static final String ALDER = "alder@example.com";
  private static final String BIRCH = "birch@example.org";
  @TempDir private Path parent;
  private OwnProject project;
  private FaultySmtpServer server;

  @BeforeEach
  void start() throws IOException {
    project = OwnProject.make(parent);
    server = new FaultySmtpServer(null);
    settings("");
  }

  private void settings(String more) throws IOException {
    project.write(
        "svodka.toml",
        """
        [mail]
        host = "127.0.0.1"
        port = %d
        security = "none"
        timeout_seconds = 1
        from = "reports@example.com"
        %s
        """
            .formatted(server.port(), more));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Cli deliveries(String... arguments) {
    List<String> line = new ArrayList<>(List.of("deliveries"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("-C", project.folder().toString(), "-o", project.output().toString()));
    return Cli.call(line.toArray(String[]::new));
  }

  private JsonNode to(String recipient) {
    return StreamSupport.stream(deliveries("--json").json().path("deliveries").spliterator(), false)
        .filter(each -> each.path("recipient").asText().equals(recipient))
        .findFirst()
        .orElseThrow();
  }

  private String id(String recipient) {
    return to(recipient).path("id").asText();
  }

  private long arrived(String recipient) {
    return server.taken().stream().filter(taken -> taken.recipients().contains(recipient)).count();
  }

  @Test
  void nothingWasSentYet() {
    assertEquals(new Cli(0, "No deliveries.\n", ""), deliveries());
  }

  @Test
  void eachMailTellsWhoGotWhichFile() throws Exception {
    assertEquals(0, project.call("send", "--quiet").code());
    JsonNode mail = to(ALDER);
    assertEquals("sent", mail.path("state").asText());
    assertEquals("smtp", mail.path("channel").asText());
    assertEquals("2026-10-01/2026-11-01", mail.path("slot").asText());
    assertTrue(mail.path("rows").asInt() > 0, mail.toString());
    JsonNode run = mail.path("run");
    assertEquals(OwnProject.AS_OF, run.path("as_of").asText());
    assertEquals(64, run.path("specification").asText().length());
    assertTrue(run.path("data_as_of").asText().startsWith("20"), run.toString());
    JsonNode file = mail.path("files").get(0);
    assertEquals(sha256(file.path("name").asText()), file.path("sha256").asText());
    assertTrue(deliveries().out().contains(file.path("sha256").asText().substring(0, 8)));
    Cli shown = deliveries("show", mail.path("id").asText());
    assertTrue(shown.out().contains("SHA-256 " + file.path("sha256").asText()), shown.out());
    assertTrue(shown.out().contains("250 2.0.0 queued as 42"), shown.out());
  }

  private String sha256(String name) throws Exception {
    Path file;
    try (var all = Files.walk(project.output())) {
      file =
          all.filter(each -> each.getFileName().toString().equals(name)).findFirst().orElseThrow();
    }
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void revisionOfTheSpecificationIsThatOfVersionControl() throws Exception {
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "first");
    assertEquals(0, project.call("send", "--key", "1", "--quiet").code());
    String commit = to(ALDER).path("run").path("revision").asText();
    assertTrue(commit.matches("[0-9a-f]{12}"), commit);
    project.replace("reports/monthly.svodka", "\"", "\"");
    project.write("reports/more.svodka", "-- nothing yet\n");
    assertEquals(0, project.call("send", "--key", "2", "--quiet").code());
    assertEquals(commit + "+", to(BIRCH).path("run").path("revision").asText());
  }

  private void git(String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of("git", "-C", project.folder().toString()));
    line.addAll(List.of(arguments));
    assertEquals(0, new ProcessBuilder(line).inheritIO().start().waitFor());
  }

  @Test
  void whatWasRefusedIsSentAgainAsItWasMade() throws Exception {
    server.fail(BIRCH, Fault.RECIPIENT_REFUSED);
    assertEquals(4, project.call("send", "--quiet").code());
    Cli open = deliveries("--open");
    assertTrue(open.out().contains("no such mailbox"), open.out());
    assertFalse(open.out().contains(ALDER), open.out());
    server.fail(BIRCH, Fault.NONE);
    Files.delete(project.folder().resolve("reports/monthly.svodka"));
    Cli retried = deliveries("retry", id(BIRCH));
    assertEquals(0, retried.code(), retried.err());
    assertEquals(1, arrived(BIRCH));
    assertEquals("sent", to(BIRCH).path("state").asText());
  }

  @Test
  void mailOnHoldIsDecidedByAPerson() {
    server.fail(BIRCH, Fault.REPLY_LOST);
    assertEquals(4, project.call("send", "--quiet").code());
    server.fail(BIRCH, Fault.NONE);
    Cli refused = deliveries("retry", id(BIRCH));
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("release --arrived " + id(BIRCH)), refused.err());
    assertEquals(0, deliveries("release", "--arrived", id(BIRCH)).code());
    assertEquals("sent", to(BIRCH).path("state").asText());
    assertEquals(1, arrived(BIRCH));
    assertFalse(to(BIRCH).path("may_have_arrived_before").asBoolean(), "it has arrived, once");
    String story = deliveries("show", id(BIRCH)).out();
    assertTrue(story.contains("no answer to the end of the message: the connection broke"), story);
    assertTrue(story.contains("about to arrive   attempt 1"), story);
    String audit = audit("list").out();
    assertTrue(audit.contains("arrived    delivery " + id(BIRCH)), audit);
    assertTrue(audit.contains(" to " + BIRCH), audit);
  }

  private Cli audit(String... arguments) {
    List<String> all = new ArrayList<>(List.of("audit"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("-C", project.folder().toString()));
    return Cli.call(all.toArray(String[]::new));
  }

  @Test
  void whatWasNotRunHasNoAuditAndWhatDoesNotFitIsSaid() throws Exception {
    assertEquals("No entries: nothing was run or decided yet.\n", audit("list").out());
    assertEquals("0 entries, intact\n", audit("verify").out());
    Cli none = deliveries("release", "--run", "7");
    assertTrue(none.err().contains("no mail of run 7 is in a state that this fits"), none.err());
    Cli word = deliveries("show", "abc");
    assertTrue(word.err().contains("`abc` is not a number"), word.err());
    project.call("send", "--quiet");
    Cli cancelled = deliveries("cancel", id(ALDER));
    assertTrue(cancelled.err().contains("what has left cannot be taken back"), cancelled.err());
    assertEquals(
        2, new ObjectMapper().readTree(audit("list", "--json").out()).path("entries").size());
  }

  @Test
  void mailOnHoldIsSentAgainOnAWishAndSaysSo() {
    server.fail(BIRCH, Fault.DROPPED_AFTER_DOT);
    project.call("send", "--quiet");
    server.fail(BIRCH, Fault.NONE);
    assertEquals(0, deliveries("resend", id(BIRCH)).code());
    assertEquals(1, arrived(BIRCH));
    assertTrue(to(BIRCH).path("may_have_arrived_before").asBoolean());
    assertTrue(deliveries().out().contains("sent, maybe twice"));
  }

  @Test
  void sentMailIsSentOnceMoreOnAWish() {
    project.call("send", "--quiet");
    assertEquals(0, deliveries("resend", id(ALDER)).code());
    assertEquals(2, arrived(ALDER));
    assertEquals(1, to(ALDER).path("seq").asInt());
    Cli verified = Cli.call("audit", "verify", "-C", project.folder().toString());
    assertTrue(
        verified.out().startsWith("3 entries, intact; digest of the last: "),
        verified.out() + verified.err());
    assertTrue(
        Cli.call("audit", "list", "-C", project.folder().toString()).out().contains("resend"));
    Cli foreign =
        Cli.call("audit", "verify", "--contains", "abc", "-C", project.folder().toString());
    assertEquals(3, foreign.code());
    assertEquals(0, project.call("send", "--quiet").code());
    assertEquals(2, arrived(ALDER));
  }

  @Test
  void burstWaitsForAPerson() throws IOException {
    settings("[deliveries.monthly_pack]\nrelease = \"by a person\"");
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertTrue(sent.out().contains("waits to be released"), sent.out());
    assertEquals(0, server.taken().size());
    assertEquals("awaiting", to(BIRCH).path("state").asText());
    deliveries("cancel", id(BIRCH));
    String run = to(ALDER).path("run").path("id").asText();
    Cli released = deliveries("release", "--run", run, id(ALDER));
    assertEquals(0, released.code(), released.err());
    assertEquals(1, arrived(ALDER));
    assertEquals("sent", to(ALDER).path("state").asText());
  }

  @Test
  void rehearsalLeavesNothingButFilesAndMayBeRepeated() throws IOException {
    OwnProject sample = new OwnProject(project.folder(), project.output().resolve("sample"));
    for (int i = 0; i < 2; i++) {
      Cli rehearsed = project.call("send", "--sample", "2");
      assertEquals(0, rehearsed.code(), rehearsed.err());
      assertFalse(rehearsed.out().contains("already"), rehearsed.out());
      assertEquals(2, sample.mails().size(), rehearsed.out());
    }
    assertEquals(0, project.call("send", "--only", "Cedar Trading", "--quiet").code());
    assertEquals(3, sample.mails().size());
    assertEquals(0, server.taken().size());
    assertEquals(new Cli(0, "No deliveries.\n", ""), deliveries());
  }

  @Test
  void onlyAllowedDomainsAreWrittenTo() throws IOException {
    settings("recipient_domains = [\"example.com\"]");
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertEquals(1, server.taken().size());
    assertEquals(1, arrived(ALDER));
    assertEquals("suppressed", to(BIRCH).path("state").asText());
    assertTrue(sent.out().contains("recipient_domains"), sent.out());
  }

  @Test
  void settingsOfADeliveryThatIsNotThereAreRefused() throws IOException {
    settings("[deliveries.monthly_pakc]\nrelease = \"by a person\"");
    Cli sent = project.call("send");
    assertEquals(3, sent.code());
    assertTrue(sent.err().contains("no delivery or alert `monthly_pakc`"), sent.err());
    assertEquals(0, server.taken().size());
  }

  @Test
  void whatIsNotThereIsSaid() {
    Cli missing = deliveries("show", "77");
    assertEquals(3, missing.code());
    assertTrue(missing.err().contains("there is no delivery 77"), missing.err());
    Cli nothing = deliveries("retry");
    assertTrue(nothing.err().contains("which deliveries?"), nothing.err());
  }
}
