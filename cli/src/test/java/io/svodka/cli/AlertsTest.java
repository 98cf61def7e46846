package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.engine.layout.AlertRows.Firing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What alerts watch, looked at once.
class AlertsTest {
  private static final String ALERTS =
      """
      query products {
        show orders, revenue, growth(revenue, prev) as revenue_growth
        by partner.name
        during last month
        compare with previous period as prev
      }

      alert drop "Sales fell" {
        from products
        check every workday at 10:00
        when orders >= 1 and revenue_growth < -1%
        recover when revenue_growth > 0%
        message "{partner.name}: {revenue} ({revenue_growth} on the month before)"
        mail {
          to "sales@example.com"
        }
      }

      alert calm {
        from monthly.summary
        when revenue < 0
        message "{revenue}"
      }

      alert unknown {
        from products
        when orders >= 0 and revenue / (orders - orders) > 0
        message "never"
      }
      """;

  @TempDir static Path parent;
  private static OwnProject project;

  @BeforeAll
  static void declareAlerts() throws IOException {
    project = OwnProject.make(parent);
    project.write("reports/alerts.svodka", ALERTS);
  }

  private static Cli alerts(String... line) {
    String[] all = new String[line.length + 5];
    all[0] = "alerts";
    all[1] = "-C";
    all[2] = project.folder().toString();
    all[3] = "--as-of";
    all[4] = OwnProject.AS_OF;
    System.arraycopy(line, 0, all, 5, line.length);
    return Cli.call(all);
  }

  @Test
  void eachRowThatMeetsTheConditionIsNamedWithItsMessage() {
    Cli looked = alerts("drop");
    assertEquals(0, looked.code(), looked.err());
    assertTrue(looked.out().startsWith("drop · Sales fell: "), looked.out());
    assertTrue(
        looked.out().lines().anyMatch(line -> line.matches("  \\S.*: .*€.*\\(−.*%.*")),
        looked.out());
  }

  @Test
  void aMessageThatBeginsWithItsRowNamesItOnce() {
    Cli looked = alerts("drop");
    String partner = alerts("drop", "--json").json().at("/alerts/0/firing/0/subject/0").asText();
    assertTrue(looked.out().contains("\n  " + partner + ": "), looked.out());
    assertFalse(looked.out().contains(partner + ": " + partner), looked.out());
    assertEquals(
        "Linden: Lindenstadt", FiringLine.of(new Firing(List.of("Linden"), "Lindenstadt")));
    assertEquals("Linden, 2: low", FiringLine.of(new Firing(List.of("Linden", "2"), "low")));
    assertEquals("Linden", FiringLine.of(new Firing(List.of("Linden"), "Linden")));
    assertEquals("low", FiringLine.of(new Firing(List.of(), "low")));
  }

  @Test
  void aMisspeltNameIsGuessed() {
    Cli looked = alerts("dorp");
    assertEquals(3, looked.code(), looked.out());
    assertTrue(looked.err().contains("did you mean `drop`?"), looked.err());
  }

  @Test
  void theQueryOfAReportIsLookedAtForAllRecipients() {
    Cli looked = alerts("calm");
    assertEquals("calm: quiet\n", looked.out(), looked.err());
  }

  @Test
  void anUnknownConditionDoesNotFire() {
    assertEquals("unknown: quiet\n", alerts("unknown").out());
  }

  @Test
  void whatOnlyAnAlertReadsIsNotUnused() {
    assertEquals("No problems in 6 files.\n", project.check().err(), project.check().out());
  }

  @Test
  void anotherDayIsAnotherMonth() {
    Cli looked =
        Cli.call("alerts", "drop", "-C", project.folder().toString(), "--as-of", "2020-01-01");
    assertEquals("drop · Sales fell: quiet\n", looked.out(), looked.err());
  }

  @Test
  void programsGetTheSame() {
    JsonNode json = alerts("--json").json();
    assertEquals("2026-11-03", json.path("as_of").asText());
    JsonNode drop = json.path("alerts").get(0);
    assertEquals("drop", drop.path("name").asText());
    assertEquals("Sales fell", drop.path("title").asText());
    JsonNode firing = drop.path("firing").get(0);
    String partner = firing.path("subject").get(0).asText();
    assertTrue(firing.path("message").asText().startsWith(partner + ": "), json.toString());
    assertEquals(0, json.path("alerts").get(1).path("firing").size());
  }

  @Test
  void withoutANameAllAreLookedAt() {
    assertEquals(3, alerts().out().lines().filter(line -> !line.startsWith(" ")).count());
  }

  @Test
  void aNameNobodyDeclaredIsRefused() {
    Cli looked = alerts("storm");
    assertEquals(3, looked.code());
    assertTrue(looked.err().contains("there is no alert `storm`"), looked.err());
    assertTrue(looked.err().contains("the project has: drop, calm, unknown"), looked.err());
  }
}
