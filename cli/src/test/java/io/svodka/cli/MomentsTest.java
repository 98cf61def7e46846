package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotOwner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What commands print of moments: the clock of the project, under its name, wherever they run.
class MomentsTest {
  private static final String ZONE = "Pacific/Kiritimati";
  @TempDir private Path parent;
  private OwnProject project;

  @BeforeEach
  void send() throws IOException {
    project = OwnProject.make(parent);
    project.replace("project.svodka", "\"Europe/London\"", "\"" + ZONE + "\"");
    Cli sent = project.call("send", "--quiet", "--key", "1");
    assertEquals(0, sent.code(), sent.err());
  }

  private Cli call(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-C", project.folder().toString(), "-o", project.output().toString()));
    return Cli.call(line.toArray(String[]::new));
  }

  private Instant changed() {
    return Instant.parse(mail().path("changed_at").asText());
  }

  private JsonNode mail() {
    return call("deliveries", "--json").json().path("deliveries").get(0);
  }

  private static String clock(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(at.atZone(zone));
  }

  private String here() {
    return clock(changed(), ZoneId.of(ZONE));
  }

  @Test
  void tablesNameTheZoneBelow() {
    for (String command : List.of("deliveries", "audit list")) {
      String printed = call(command.split(" ")).out();
      assertTrue(printed.contains(here()), printed);
      assertTrue(printed.endsWith("\n\ntimes are those of " + ZONE + "\n"), printed);
    }
  }

  @Test
  void storyOfAMailNamesTheZoneBesideTheMomentAndBelowTheEvents() {
    String story = call("deliveries", "show", mail().path("id").asText()).out();
    assertTrue(story.contains(": sent " + here() + " " + ZONE + "\n"), story);
    assertTrue(story.contains("  " + here() + "  sent "), story);
    assertTrue(story.endsWith("\n\n  times are those of " + ZONE + "\n"), story);
  }

  @Test
  void mailThatWasSentBeforeIsSaidWithTheZoneToPeopleAndAsAnInstantToPrograms() {
    Cli again = project.call("send", "--key", "1");
    String words = "already sent " + here() + " " + ZONE;
    assertTrue(again.err().contains(": " + words + "\n"), again.err());
    assertTrue(again.out().contains(words), again.out());
    String json = project.call("send", "--key", "1", "--json").out();
    assertTrue(json.contains("\"already sent " + changed() + "\""), json);
  }

  @Test
  void linesOfOneMomentNameTheZoneBesideIt() {
    String copies = call("reproduce", mail().path("id").asText()).out();
    assertTrue(copies.contains(", made " + here() + " " + ZONE + " by "), copies);
    String kept = call("suppressions", "--add", "a@example.com").out();
    assertTrue(kept.contains(" " + ZONE + "  by "), kept);
  }

  @Test
  void logOfTheServiceTellsHowFarItsClockIsFromUtc() throws IOException {
    project.replace(
        "reports/monthly.svodka",
        "deliver monthly_pack \"Monthly pack\" {",
        "deliver monthly_pack \"Monthly pack\" {\n  schedule every 1 minutes");
    try (LedgerBooks books = LedgerBooks.file(project.output().resolve("state/ledger.sqlite"))) {
      books
          .slots()
          .since(
              new SlotOwner(SlotOwner.Kind.DELIVERY, "monthly_pack"),
              Instant.now().minus(Duration.ofMinutes(2)));
    }
    Cli served = call("serve", "--once");
    assertTrue(served.err().contains(": done"), served.err());
    for (String line : served.err().lines().toList()) {
      assertTrue(line.matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+14:00 .*"), line);
    }
  }

  @Test
  void whereTheProjectDoesNotTellItsZoneMomentsAreOfUtc() throws IOException {
    project.replace("project.svodka", "\"" + ZONE + "\"", "\"Nowhere/Near\"");
    String listed = call("deliveries").out();
    assertTrue(listed.contains(clock(changed(), ZoneOffset.UTC)), listed);
    assertTrue(listed.contains("times are those of UTC"), listed);
  }
}
