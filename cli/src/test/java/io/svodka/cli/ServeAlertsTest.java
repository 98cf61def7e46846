package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.svodka.delivery.alerts.Standing;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Alerts that a service looks at each day, while data change.
class ServeAlertsTest {
  private static final String CEDAR = "cedar@example.net";
  private static final String ALERTS =
      """
      query partner_month {
        show orders
        by partner.name, partner.email
        during last month
      }

      alert few "Few orders" {
        from partner_month
        check every day at 10:00
        when orders < 8
        recover when orders > 9
        message "{partner.name}: {orders}"
        mail {
          to partner.email
          subject "{partner.name} has few orders"
        }
        repeat after 2 days
        notify on recovery
      }
      """;

  @TempDir private Path parent;
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-03T09:00:00Z"));
  private OwnProject project;
  private FaultySmtpServer server;
  private ServedProject served;

  @BeforeEach
  void start() throws IOException {
    project = OwnProject.make(parent);
    server = new FaultySmtpServer(null);
    project.write("reports/alerts.svodka", ALERTS);
    project.mailsTo(server, "");
    served = ServedProject.start(project, clock);
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
    server.close();
  }

  /// Lets a day pass and returns the mails of its look.
  private List<String> aDayLater() {
    int before = server.taken().size();
    served.later(Duration.ofDays(1));
    return server.taken().subList(before, server.taken().size()).stream()
        .map(
            mail ->
                mail.recipients().getFirst()
                    + ": "
                    + mail.data()
                        .lines()
                        .filter(line -> line.startsWith("Subject: "))
                        .findFirst()
                        .orElseThrow()
                        .substring("Subject: ".length()))
        .toList();
  }

  private void orderMore(int orders) throws IOException {
    Path file = project.folder().resolve("data/orders.csv");
    for (int i = 0; i < orders; i++) {
      Files.writeString(
          file, (9000 + i) + ",3,Extra,2026-10-20,10.00\n", StandardOpenOption.APPEND);
    }
  }

  @Test
  void whoItIsAboutIsToldOnceThenAgainThenOfTheRecovery() throws IOException {
    assertEquals(List.of(CEDAR + ": Cedar Trading has few orders"), aDayLater());
    assertEquals(List.of(), aDayLater());
    assertEquals(List.of(CEDAR + ": Still: Cedar Trading has few orders"), aDayLater());
    orderMore(2);
    assertEquals(List.of(), aDayLater());
    assertEquals(1L, served.books().alerts().firing().get("few"));
    Files.writeString(
        project.folder().resolve("data/orders.csv"),
        "9100,3,Extra,2026-10-21,10.00\n",
        StandardOpenOption.APPEND);
    assertEquals(List.of(CEDAR + ": Recovered: Cedar Trading has few orders"), aDayLater());
    Standing standing = served.books().alerts().standings("few").values().iterator().next();
    assertEquals(Standing.State.RECOVERED, standing.state());
    assertEquals("Cedar Trading: 10", standing.message());
  }

  @Test
  void breakdownIsToldToTheOwnerAndToNobodyElse() throws IOException {
    Files.delete(project.folder().resolve("data/orders.csv"));
    List<String> told = aDayLater();
    assertEquals(1, told.size(), told.toString());
    assertTrue(
        told.getFirst().startsWith("reports@example.com: Could not be looked at: Few orders"),
        told.toString());
    assertEquals("FAILED", served.books().slots().list(1).getFirst().state().name());
  }

  @Test
  void whomAnAlertCouldNotTellStandsBehindItsSlot() {
    server.fail(CEDAR, FaultySmtpServer.Fault.RECIPIENT_REFUSED);
    assertEquals(List.of(), aDayLater());
    String detail = served.books().slots().list(1).getFirst().detail();
    assertTrue(detail.contains("; not told: " + CEDAR + ": 5"), detail);
  }

  @Test
  void anAlertWithAnOwnerTellsItsOwn() throws IOException {
    project.replace(
        "reports/alerts.svodka", "  notify on", "  owner \"watch@example.com\"\n  notify on");
    served.reload();
    Files.delete(project.folder().resolve("data/orders.csv"));
    assertEquals(
        List.of("watch@example.com: Could not be looked at: Few orders"),
        aDayLater().stream().map(told -> told.replaceAll("\\s+$", "")).toList());
  }

  @Test
  void anAlertWaitsForItsDataAndTellsItsOwnerWhenTheyNeverCome() throws IOException {
    project.replace(
        "reports/alerts.svodka", "  when orders", "  after order_rows refreshed\n  when orders");
    served.reload();
    Path orders = project.folder().resolve("data/orders.csv");
    Files.setLastModifiedTime(orders, FileTime.from(Instant.parse("2026-10-20T08:00:00Z")));
    assertEquals(List.of(), aDayLater());
    assertEquals("PLANNED", served.books().slots().list(1).getFirst().state().name());
    assertTrue(served.books().slots().list(1).getFirst().detail().startsWith("waits for data"));
    Files.setLastModifiedTime(orders, FileTime.from(Instant.parse("2026-11-04T08:00:00Z")));
    served.later(Duration.ofMinutes(11));
    assertEquals(
        1,
        server.taken().size(),
        () -> "made up for: " + served.books().slots().list(3) + clock.instant());
    Files.setLastModifiedTime(orders, FileTime.from(Instant.parse("2026-10-20T08:00:00Z")));
    served.later(Duration.ofHours(23));
    served.later(Duration.ofHours(23).plusMinutes(45));
    assertEquals(
        "reports@example.com", server.taken().getLast().recipients().getFirst(), "in vain");
    assertEquals(
        1,
        served.books().slots().list(9).stream()
            .filter(slot -> slot.detail().startsWith("data are not fresh"))
            .count());
  }

  @Test
  void programsAreToldOfAlertsToo() throws IOException {
    try (HookServer hook = HookServer.start()) {
      nameTheHook(hook);
      project.replace("reports/alerts.svodka", "  notify on", "  webhook ops\n  notify on");
      served.reload();
      aDayLater();
      aDayLater();
      assertEquals(1, hook.bodies().size());
      JsonNode body = new ObjectMapper().readTree(hook.bodies().getFirst());
      assertEquals("alert", body.path("event").asText());
      assertEquals("few", body.path("alert").asText());
      assertEquals("fires", body.path("state").asText());
      assertEquals("Cedar Trading: 7", body.path("message").asText());
      orderMore(4);
      aDayLater();
      assertEquals(
          "recovered", new ObjectMapper().readTree(hook.bodies().getLast()).path("state").asText());
    }
  }

  private static final String CHANGES =
      """
      query partner_change {
        show orders, growth(orders, prev) as change
        by partner.name, partner.email
        during last month
        compare with previous period as prev
      }

      alert jump "Orders changed" {
        from partner_change
        check every day at 10:00
        when change > 20% or change < -20%
        message "{partner.name}: {change}"
        mail {
          to partner.email
          subject "{partner.name} changed by more than 20 %"
        }
        notify on recovery
      }
      """;

  /// Each partner against its own period before; who has no orders any more has no data.
  @Test
  void changesAgainstThePeriodBeforeAreToldPerPartnerAndMissingOnesAreNoRecovery()
      throws IOException {
    project.write("reports/alerts.svodka", CHANGES);
    served.reload();
    served.once();
    assertEquals(List.of(), aDayLater(), "as many orders as in the month before");
    orderMore(4);
    assertEquals(
        List.of(CEDAR + ": Cedar Trading changed by more than 20 %"), aDayLater(), "11 after 7");
    Path orders = project.folder().resolve("data/orders.csv");
    Files.writeString(
        orders,
        Files.readAllLines(orders).stream()
            .filter(line -> !line.contains(",3,"))
            .collect(Collectors.joining("\n", "", "\n")));
    List<String> told = aDayLater();
    Standing cedar =
        served.books().alerts().standings("jump").values().stream()
            .filter(each -> each.message().startsWith("Cedar"))
            .findFirst()
            .orElseThrow();
    assertEquals(Standing.State.NO_DATA, cedar.state());
    assertTrue(told.stream().noneMatch(each -> each.startsWith(CEDAR)), "no recovery: " + told);
  }

  private void nameTheHook(HookServer hook) throws IOException {
    project.secrets(HookServer.secret());
    project.write(
        "svodka.toml",
        Files.readString(project.folder().resolve("svodka.toml"))
            + "[secrets]\nfile = \"secrets.env\"\n"
            + hook.settings("ops", HookServer.ALLOWED));
  }

  @Test
  void missedTimesAreToldToTheOwner() throws IOException {
    served.later(Duration.ofDays(5));
    List<FaultySmtpServer.Taken> told =
        server.taken().stream()
            .filter(mail -> mail.recipients().contains("reports@example.com"))
            .toList();
    assertEquals(1, told.size());
    assertTrue(told.getFirst().data().contains("Subject: Missed times: few (4)"));
    assertTrue(told.getFirst().data().contains("few@2026-11-06T10:00[Europe/London]"));
    served.once();
    assertEquals(
        1,
        server.taken().stream()
            .filter(mail -> mail.recipients().contains("reports@example.com"))
            .count());
  }
}
