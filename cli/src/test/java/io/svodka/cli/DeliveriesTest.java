package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    project.mailsTo(
        server,
        """
        timeout_seconds = 1
        from = "reports@example.com"
        %s
        """
            .formatted(more));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Cli deliveries(String... arguments) {
    return call(
        Stream.concat(Stream.of("deliveries"), Stream.of(arguments)).toArray(String[]::new));
  }

  private Cli call(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
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

  /// Who looks makes no ledger, and above all none that looks intact.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deliveries",
        "deliveries show 1",
        "deliveries retry 1",
        "deliveries release --run 1",
        "audit list",
        "audit verify",
        "reproduce 1",
        "suppressions"
      })
  void whereThereIsNoLedgerThatIsSaidAndNoneIsMade(String command) {
    Cli looked = call(command.split(" "));
    assertEquals(3, looked.code(), looked.out());
    assertTrue(looked.err().contains("error[SV9516]: there is no ledger at `"), looked.err());
    assertTrue(looked.err().contains(".svodka/ledger.sqlite`"), looked.err());
    assertFalse(Files.exists(project.folder().resolve(".svodka")));
  }

  @Test
  void whatTheLedgerDoesNotKnowIsNotReproduced() {
    assertEquals(0, project.call("send", "--quiet").code());
    Cli unknown = call("reproduce", "999");
    assertEquals(3, unknown.code());
    assertTrue(unknown.err().contains("error[SV9511]: there is no delivery 999"), unknown.err());
    assertTrue(unknown.err().contains("help: `svodka deliveries` lists them"), unknown.err());
  }

  @Test
  void senderThatIsRefusedIsSaidOnceAndTheMailsWait() {
    server.failAtConnect(Fault.SENDER_REFUSED);
    Cli refused = project.call("send");
    assertEquals(4, refused.code());
    assertEquals(1, refused.err().split("error\\[SV9509\\]", -1).length - 1, refused.err());
    assertTrue(
        refused.err().contains("takes no mail from `reports@example.com`: 550 5.7.1"),
        refused.err());
    assertTrue(refused.err().contains("; 3 mails wait\n"), refused.err());
    assertTrue(refused.err().contains("`svodka deliveries retry --run 1` sends"), refused.err());
    server.failAtConnect(Fault.NONE);
    assertEquals(0, deliveries("retry", "--run", "1").code());
    assertEquals(3, server.count());
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

  /// The names of partners stand in the ledger, so that neither data nor specification are needed.
  @Test
  void listNamesPartnersAndPeriodsAsPeopleDoAndFitsATerminal() throws Exception {
    assertEquals(0, project.call("send", "--quiet").code());
    Files.delete(project.folder().resolve("data/partners.csv"));
    List<String> lines = deliveries().out().lines().toList();
    assertEquals(List.of("ID", "State", "For", "To", "Files", "Changed"), words(lines.get(0)));
    assertEquals("monthly_pack · 2026-10-01 to 2026-10-31", lines.get(2));
    String alder = String.join("\n", lines.stream().filter(line -> line.contains(ALDER)).toList());
    assertTrue(alder.matches(" *\\d+ +sent +Alder & Sons +" + ALDER + " .*"), alder);
    assertTrue(alder.matches(".* PDF [0-9a-f]{8}, XLSX [0-9a-f]{8} .*"), alder);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 110), String.join("\n", lines));
    assertEquals("Alder & Sons", to(ALDER).path("name").asText());
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("Next")), "nothing waits");
    String story = deliveries("show", id(ALDER)).out();
    assertTrue(story.contains("  Period      2026-10-01 to 2026-10-31\n"), story);
    assertTrue(story.contains("  For         Alder & Sons\n"), story);
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split(" +", -1));
  }

  @Test
  void listSaysWhatToDoAboutMailsThatWait() throws Exception {
    server.fail(BIRCH, Fault.RECIPIENT_REFUSED);
    assertEquals(4, project.call("send", "--quiet").code());
    String failed = deliveries().out();
    String retry = "Next: mend the cause, then `svodka deliveries retry " + id(BIRCH) + "`\n";
    assertTrue(failed.endsWith(retry), failed);
    assertTrue(failed.contains("\n" + id(BIRCH) + ": 550"), failed);
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
    LedgerBooks.file(project.folder().resolve(".svodka/ledger.sqlite")).close();
    assertEquals(new Cli(0, "No deliveries.\n", ""), deliveries());
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
    assertTrue(deliveries().err().contains("SV9516"), "no ledger either");
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
    assertEquals(0, project.call("send", "--quiet").code());
    Cli missing = deliveries("show", "77");
    assertEquals(3, missing.code());
    assertTrue(missing.err().contains("there is no delivery 77"), missing.err());
    Cli nothing = deliveries("retry");
    assertTrue(nothing.err().contains("which deliveries?"), nothing.err());
  }
}
