package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report as the people of a role see it.
class RoleTest {
  private static final String NETWORK =
      """
      report network "The network" {
        during last month
        query by_partner {
          show revenue, orders, share(revenue) as part "Part"
          by partner.name, partner.email
        }
        table from by_partner {
          total "Altogether"
        }
      }

      report secret {
        query all {
          show orders
        }
        tiles from all
      }

      access for role partner {
        rows of partners where id = user.partner_id
        mask partners.email as "hidden"
        reports network, monthly
      }
      """;

  @TempDir static Path parent;
  private static OwnProject project;

  @BeforeAll
  static void declareTheRole() throws IOException {
    project = OwnProject.make(parent);
    project.write("reports/network.svodka", NETWORK);
  }

  @Test
  void everyFigureIsOfTheRowsTheyMaySee() throws IOException {
    Cli all = project.call("run", "network", "--format", "html");
    assertEquals(0, all.code(), all.err());
    Cli own = asPartner("2", "run", "network", "--format", "html");
    assertEquals(0, own.code(), own.err());
    String network = html(project.output().resolve("network"));
    String seen = html(project.output().resolve("role-partner").resolve("network"));
    assertTrue(network.contains("Alder"), network);
    assertTrue(network.contains("birch@example.org"), network);
    assertTrue(seen.contains("Birch Ltd"), seen);
    assertTrue(seen.contains("hidden"), seen);
    assertTrue(seen.contains("100.0%"), "their share of what they may see is all of it");
    for (String other : new String[] {"Alder", "Cedar", "birch@", "alder@"}) {
      assertFalse(seen.contains(other), other + " is in " + seen);
    }
  }

  @Test
  void ofABurstTheyGetTheirOwnPack() {
    Cli own = asPartner("3", "run", "monthly", "--format", "html");
    assertEquals(0, own.code(), own.err());
    assertEquals("[1/1] Cedar Trading: made\n", own.err());
  }

  @Test
  void somebodyUnknownSeesNothing() {
    Cli nobody = asPartner("99", "run", "monthly", "--format", "html");
    assertEquals(0, nobody.code(), nobody.err());
    assertEquals("", nobody.err());
  }

  @Test
  void anAttributeThatIsMissingIsNotEverybody() {
    Cli run = project.call("run", "network", "--role", "partner");
    assertEquals(3, run.code());
    assertTrue(
        run.err().contains("error[SV9429]: role `partner` needs `partner_id` of the person"),
        run.err());
    assertTrue(run.err().contains("--user partner_id=…"), run.err());
  }

  @Test
  void anEmptyAttributeIsMissing() {
    assertTrue(asPartner("", "run", "network").err().contains("error[SV9429]"));
  }

  @Test
  void anAttributeIsNoSql() {
    Cli run = asPartner("1 or 1=1", "run", "network");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("error[SV9423]"), run.err());
  }

  @Test
  void anAttributeNobodyAsksForIsRefused() {
    Cli run = asPartner("1", "run", "network", "--user", "region=South");
    assertTrue(run.err().contains("error[SV9430]"), run.err());
  }

  @Test
  void aReportThatTheRoleDoesNotListIsDenied() {
    Cli run = asPartner("1", "run", "secret");
    assertEquals(3, run.code());
    assertTrue(
        run.err().contains("error[SV9428]: role `partner` may not see report `secret`"), run.err());
  }

  @Test
  void aRoleThatIsNotDeclaredSeesNothing() {
    Cli run = project.call("run", "network", "--role", "boss");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("error[SV9424]: there is no role `boss`"), run.err());
  }

  @Test
  void theRuleStandsInEveryStatement() {
    Cli explained = asPartner("2", "explain", "monthly");
    assertEquals(0, explained.code(), explained.err());
    long statements = explained.out().lines().filter(line -> line.contains("/* svodka")).count();
    long bound =
        explained
            .out()
            .lines()
            .filter(line -> line.contains("\"id\" is not distinct from 2"))
            .count();
    assertTrue(statements > 2, explained.out());
    assertTrue(bound >= statements, explained.out());
  }

  private static Cli asPartner(String id, String... line) {
    String[] all = new String[line.length + 3];
    System.arraycopy(line, 1, all, 0, line.length - 1);
    all[line.length - 1] = "--role";
    all[line.length] = "partner";
    all[line.length + 1] = "--user";
    all[line.length + 2] = "partner_id=" + id;
    return project.call(line[0], all);
  }

  private static String html(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return Files.readString(
          files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow());
    }
  }
}
