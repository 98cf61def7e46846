package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From `svodka new` to mailed packs, as a newcomer does it.
class NewProjectTest {
  @TempDir static Path parent;
  private static OwnProject project;
  private static Cli run;
  private static Cli sent;
  private static Cli again;

  @BeforeAll
  static void followTheSteps() {
    project = OwnProject.make(parent);
    run = project.call("run");
    sent = project.call("send");
    again = project.call("send");
  }

  @Test
  void theProjectHasNoProblems() {
    Cli check = project.check();
    assertEquals(new Cli(0, "", "No problems in 5 files.\n"), check);
    assertEquals(check, Cli.call("check", "-C", project.folder().toString()));
  }

  @Test
  void theProjectIsCanonicalAndPassesItsTest() {
    Cli fmt = Cli.call("fmt", "--check", project.folder().toString());
    assertEquals(0, fmt.code(), fmt.out() + fmt.err());
    Cli test = Cli.call("test", "-C", project.folder().toString());
    assertEquals(0, test.code(), test.out() + test.err());
    assertTrue(test.err().startsWith("1 passed, 0 failed"), test.err());
  }

  @Test
  void aFolderThatIsThereIsNotTouched() {
    Cli again = Cli.call("new", project.folder().toString());
    assertEquals(3, again.code());
    assertTrue(again.err().contains("error[SV9431]"), again.err());
  }

  @Test
  void eachPartnerGetsEachFormat() throws IOException {
    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of(
            "2026-10/1-Alder-Sons-2026-10.html",
            "2026-10/1-Alder-Sons-2026-10.pdf",
            "2026-10/1-Alder-Sons-2026-10.xlsx",
            "2026-10/2-Birch-Ltd-2026-10.html",
            "2026-10/2-Birch-Ltd-2026-10.pdf",
            "2026-10/2-Birch-Ltd-2026-10.xlsx",
            "2026-10/3-Cedar-Trading-2026-10.html",
            "2026-10/3-Cedar-Trading-2026-10.pdf",
            "2026-10/3-Cedar-Trading-2026-10.xlsx"),
        project.files());
    assertTrue(run.out().contains("Monthly report · October 2026"), run.out());
    assertTrue(run.out().contains("Alder & Sons"), run.out());
    assertTrue(run.out().contains("PDF XLSX HTML"), run.out());
  }

  @Test
  void progressIsALineForEachPackAndNoPartOfTheResult() {
    assertEquals(3, run.err().lines().filter(line -> line.endsWith(": made")).count(), run.err());
    assertTrue(run.err().startsWith("[1/3] Alder & Sons: made\n"), run.err());
    assertTrue(run.out().lines().noneMatch(line -> line.startsWith("[")), run.out());
  }

  @Test
  void eachMailIsSentOnce() throws IOException {
    assertEquals(0, sent.code(), sent.err());
    assertEquals(3, sent.err().lines().filter(line -> line.endsWith(": sent")).count(), sent.err());
    assertEquals(0, again.code(), again.err());
    assertEquals(
        3,
        again.err().lines().filter(line -> line.contains(": already sent 20")).count(),
        again.err());
    assertEquals(3, project.mails().size(), project.mails().toString());
    assertFalse(sent.out().contains("Before:"), sent.out());
    assertTrue(
        again
            .out()
            .endsWith(
                """
                Before:  nothing was sent now, all 3 mails were sent by an earlier call; the files \
                above are made anew,
                         `svodka reproduce ID` makes those that were sent
                """),
        again.out());
    assertTrue(sent.out().contains("Mailbox: " + project.output().resolve("mailbox")), sent.out());
  }

  @Test
  void theMailsSayWhatTheyBring() throws IOException {
    List<MailFile> mails =
        project.mails().stream()
            .map(name -> MailFile.read(project.output().resolve("mailbox").resolve(name)))
            .toList();
    for (MailFile mail : mails) {
      assertEquals(1, mail.recipients().size());
      assertTrue(mail.subject().endsWith(": report for October 2026"), mail.subject());
      assertTrue(mail.text().contains("your report for October 2026 is attached"), mail.text());
      assertEquals(2, mail.attachments().size(), mail.attachments().toString());
    }
    assertEquals(
        List.of("alder@example.com", "birch@example.org", "cedar@example.net"),
        mails.stream().flatMap(mail -> mail.recipients().stream()).sorted().toList());
  }

  @Test
  void theSameDayMakesTheSameBytes(@TempDir Path folder) throws IOException {
    OwnProject other = new OwnProject(project.folder(), folder);
    Cli repeated = other.call("run", "--quiet");
    assertEquals(new Cli(0, "", ""), repeated);
    assertEquals(project.files(), other.files());
    for (String file : project.files()) {
      assertArrayEquals(
          Files.readAllBytes(project.output().resolve("monthly").resolve(file)),
          Files.readAllBytes(folder.resolve("monthly").resolve(file)),
          file);
    }
  }

  @Test
  void anotherMonthIsChosenByItsParameter(@TempDir Path folder) throws IOException {
    OwnProject other = new OwnProject(project.folder(), folder);
    Cli september = other.call("run", "--set", "month=2026-09", "--format", "html", "--json");
    assertEquals(0, september.code(), september.err());
    assertEquals("2026-09-01", september.json().path("period_start").asText());
    assertEquals("2026-09-30", september.json().path("period_end").asText());
    assertEquals("2026-09/1-Alder-Sons-2026-09.html", other.files().getFirst());
    assertTrue(
        Artefacts.htmlText(folder.resolve("monthly/2026-09/1-Alder-Sons-2026-09.html"))
            .contains("September 2026"));
  }

  @Test
  void oneFormatNamedTwiceIsMadeOnce(@TempDir Path folder) throws IOException {
    OwnProject other = new OwnProject(project.folder(), folder);
    Cli twice = other.call("run", "--key", "Birch Ltd", "--format", "html,HTML", "--quiet");
    assertEquals(new Cli(0, "", ""), twice);
    assertEquals(List.of("2026-10/2-Birch-Ltd-2026-10.html"), other.files());
  }

  @Test
  void jsonTellsProgramsTheSame(@TempDir Path folder) {
    Cli printed =
        new OwnProject(project.folder(), folder).call("run", "--format", "html", "--json");
    JsonNode json = printed.json();
    assertEquals("", printed.err());
    assertEquals("done", json.path("ending").asText());
    assertEquals("2026-11-03", json.path("as_of").asText());
    List<String> keys =
        IntStream.range(0, 3)
            .mapToObj(i -> json.path("packs").get(i).path("key").asText())
            .toList();
    assertEquals(List.of("1", "2", "3"), keys);
    JsonNode pack = json.path("packs").get(0);
    assertEquals("Alder & Sons", pack.path("name").asText());
    assertTrue(pack.path("complete").asBoolean());
    assertEquals("Orders", pack.path("headline").get(0).path("label").asText());
    assertTrue(Files.exists(Path.of(pack.path("files").get(0).asText())));
  }

  @Test
  void explainNamesPeriodsFactsAndStatements() {
    Cli explained = project.call("explain", "monthly");
    assertEquals(0, explained.code(), explained.err());
    for (String wanted :
        List.of(
            "Report monthly: Monthly report",
            "One document for each key of partners",
            "Query by_product (cut by the burst key)",
            "period     2026-10-01 … 2026-10-31 (31 days)",
            "prev       2026-09-01 … 2026-09-30 (30 days)",
            "2026-05-01 … 2026-10-31 (184 days)",
            "revenue = sum(amount)",
            "fact       orders from order_rows",
            "product",
            "/* svodka report=monthly query=by_product as_of=2026-11-03 */")) {
      assertTrue(explained.out().contains(wanted), () -> wanted + " is not in " + explained.out());
    }
  }
}
