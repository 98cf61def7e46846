package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.archive.ArchiveFolder;
import io.svodka.runner.archive.EditionFacts;
import io.svodka.runner.archive.Program;
import io.svodka.runner.archive.RunFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was delivered can be made again, and corrected where data came late.
class EditionsTest {
  private static final String ORDERS = "data/orders.csv";
  private static final String OLD = "1126,1,Basic,2026-10-25,351.73";
  private static final String LATE = "1126,1,Basic,2026-10-25,999.99";

  @TempDir private Path parent;
  private OwnProject project;

  @BeforeEach
  void make() throws IOException {
    project = OwnProject.make(parent);
  }

  private Cli call(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-C", project.folder().toString(), "-o", project.output().toString()));
    return Cli.call(line.toArray(String[]::new));
  }

  private List<JsonNode> deliveries() {
    return StreamSupport.stream(
            call("deliveries", "--json").json().path("deliveries").spliterator(), false)
        .toList()
        .reversed();
  }

  private Path state() {
    return project.output().resolve("state");
  }

  private List<Path> archived() throws IOException {
    try (Stream<Path> all = Files.walk(state().resolve("archive"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void filesOfAllFormatsAreMadeAgainByteByByte() throws IOException {
    String formats = "pdf, xlsx, html, csv, json, parquet";
    project.replace("reports/monthly.svodka", "formats pdf, xlsx, html", "formats " + formats);
    project.replace("reports/monthly.svodka", "attach pdf, xlsx", "attach " + formats);
    assertEquals(0, project.call("send", "--quiet").code());
    List<byte[]> sent = new ArrayList<>();
    for (String name : project.files()) {
      sent.add(Files.readAllBytes(project.output().resolve("monthly").resolve(name)));
    }
    assertTrue(sent.size() >= 18, "all formats for three partners");
    // What was delivered depends on nothing of today.
    project.replace(ORDERS, OLD, LATE);
    project.replace("reports/monthly.svodka", "\"The month\"", "\"Quite another month\"");
    List<byte[]> again = new ArrayList<>();
    for (JsonNode each : deliveries()) {
      Cli made = call("reproduce", each.path("id").asText());
      assertEquals(0, made.code(), made.err());
      assertEquals(
          sent.size() / 3, made.out().lines().filter(line -> line.startsWith("identical")).count());
      try (Stream<Path> files =
          Files.list(project.output().resolve("reproduced/" + each.path("id").asText()))) {
        for (Path file : files.toList()) {
          again.add(Files.readAllBytes(file));
        }
      }
    }
    assertEquals(digests(sent), digests(again));
  }

  private static List<String> digests(List<byte[]> files) {
    return files.stream().map(ArchiveFolder::digest).sorted().toList();
  }

  @Test
  void nobodyElseReadsTheArchiveOrTheLedger() throws IOException {
    assertEquals(0, project.call("send", "--quiet").code());
    List<Path> files = new ArrayList<>(archived());
    files.add(state().resolve("ledger.sqlite"));
    for (Path file : files) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
          "" + file);
    }
    assertTrue(files.size() > 5);
  }

  @Test
  void theSameRunTwiceIsOneEdition() throws IOException {
    assertEquals(0, project.call("send", "--quiet").code());
    int kept = archived().size();
    assertEquals(0, project.call("send", "--quiet").code());
    assertEquals(kept, archived().size());
  }

  @Test
  void whatIsDamagedOrGoneIsSaid() throws IOException {
    assertEquals(0, project.call("send", "--quiet").code());
    for (Path file : archived()) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    Cli damaged = call("reproduce", "1");
    assertEquals(3, damaged.code());
    assertTrue(damaged.err().contains("SV9471"), damaged.err());
    assertTrue(damaged.err().contains("keep_days"), damaged.err());
    assertTrue(call("reproduce", "99").err().contains("SV9511"));
  }

  @Test
  void anotherVersionThatMakesOtherBytesIsNamed() throws Exception {
    assertEquals(0, project.call("send", "--quiet").code());
    Archive archive = new Archive(new ArchiveFolder(state().resolve("archive")));
    String url = "jdbc:sqlite:" + state().resolve("ledger.sqlite");
    try (var ledger = DriverManager.getConnection(url);
        var found = ledger.createStatement().executeQuery("select manifest from edition");
        PreparedStatement change =
            ledger.prepareStatement("update edition set manifest = ? where id = 1")) {
      assertTrue(found.next());
      change.setString(1, older(archive, found.getString(1)));
      assertEquals(1, change.executeUpdate());
    }
    Cli other = call("reproduce", "1");
    assertEquals(3, other.code());
    assertTrue(other.out().contains("DIFFERENT"), other.out());
    assertTrue(other.err().contains("SV9474"), other.err());
    assertTrue(other.err().contains("svodka 0.0.1 on Java 21"), other.err());
  }

  private static String older(Archive archive, String manifest) {
    EditionFacts facts = archive.edition(manifest);
    RunFacts run = archive.run(facts.run());
    Instant now = Instant.EPOCH;
    String before =
        archive.keep(
            new RunFacts(
                new Program("svodka 0.0.1", "21"),
                run.subject(),
                run.values(),
                run.ages(),
                run.revision(),
                run.theme(),
                run.pieces()),
            now);
    List<EditionFacts.File> files =
        facts.files().all().stream()
            .map(
                file ->
                    new EditionFacts.File(
                        file.format(), file.name(), "0".repeat(64), "0".repeat(64)))
            .toList();
    return archive.keep(
        new EditionFacts(
            before,
            facts.keyed(),
            facts.locale(),
            facts.number(),
            new EditionFacts.Files(facts.files().name(), files)),
        now);
  }

  @Test
  void passwordsAreNotArchived() throws IOException {
    project.replace("data/partners.csv", "id,name,email", "id,name,email,pin");
    String partners = Files.readString(project.folder().resolve("data/partners.csv"));
    project.write(
        "data/partners.csv",
        partners
            .lines()
            .skip(1)
            .map(line -> line + ",CANARY-1\n")
            .reduce("id,name,email,pin\n", String::concat));
    project.replace("sources/orders.svodka", "    email text", "    email text\n    pin text");
    project.replace(
        "model/orders.svodka",
        "  dimension email \"E-mail\"",
        "  dimension email \"E-mail\"\n  dimension pin \"PIN\"");
    project.replace(
        "reports/monthly.svodka", "    file name", "    password partner.pin\n    file name");
    project.replace("reports/monthly.svodka", "formats pdf, xlsx, html", "formats pdf, xlsx");
    Cli sent = project.call("send", "--quiet");
    assertEquals(0, sent.code(), sent.err());
    for (Path file : archived()) {
      try (var content = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(text.contains("CANARY-1"), text);
      }
    }
    Cli again = call("reproduce", "1");
    assertEquals(0, again.code(), again.err());
    assertTrue(again.out().contains("compared before it was locked"), again.out());
  }

  @Test
  void lateDataAreCorrectedForThoseConcerned() throws IOException {
    assertEquals(0, project.call("send", "--quiet").code());
    Cli same = project.call("revise", "--quiet");
    assertEquals(0, same.code(), same.err());
    assertEquals(3, deliveries().size());
    project.replace(ORDERS, OLD, LATE);
    Cli revised = project.call("revise");
    assertEquals(0, revised.code(), revised.err());
    assertTrue(
        revised.out().contains("  Revenue: €3,604.10 → €4,252.36 (+€648.26)\n"), revised.out());
    assertEquals(0, project.call("revise", "--quiet").code());
    List<JsonNode> all = deliveries();
    assertEquals(4, all.size(), "a second call finds nothing more, and two of three none at all");
    JsonNode correction = all.getLast();
    assertEquals("alder@example.com", correction.path("recipient").asText());
    assertEquals(
        "Revision 2: Alder & Sons: report for October 2026", correction.path("subject").asText());
    assertEquals(2, correction.path("edition").path("revision").asInt());
    assertEquals(
        all.getFirst().path("edition").path("id").asInt(),
        correction.path("edition").path("corrects").asInt());
    assertTrue(call("deliveries", "show", "4").out().contains("revision 2, corrects edition 1"));
    Cli again = call("reproduce", "4");
    assertEquals(0, again.code(), again.err());
    assertEquals(2, again.out().lines().filter(line -> line.startsWith("identical")).count());
  }

  @Test
  void aCorrectionOfACorrectionComparesWithTheCorrection() throws IOException {
    assertEquals(0, project.call("send", "--quiet").code());
    project.replace(ORDERS, OLD, LATE);
    assertEquals(0, project.call("revise", "--quiet").code());
    project.replace(ORDERS, LATE, OLD);
    Cli back = project.call("revise");
    assertTrue(back.out().contains("  Revenue: €4,252.36 → €3,604.10 (−€648.26)\n"), back.out());
    assertEquals(3, deliveries().getLast().path("edition").path("revision").asInt());
    assertEquals(0, call("reproduce", "5").code());
  }

  @Test
  void whatWasNeverSentIsNotCorrected() throws IOException {
    assertEquals(0, project.call("revise", "--quiet").code());
    assertTrue(deliveries().isEmpty());
  }
}
