package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.alerts.Standing;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.runner.service.Loaded;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  private Serving serving;
  private Loaded loaded;
  private LedgerBooks books;

  @BeforeEach
  void start() throws IOException {
    project = OwnProject.make(parent);
    server = new FaultySmtpServer(null);
    project.write("reports/alerts.svodka", ALERTS);
    project.write(
        "svodka.toml",
        """
        [mail]
        host = "127.0.0.1"
        port = %d
        security = "none"
        """
            .formatted(server.port()));
    PrintWriter quiet = new PrintWriter(Writer.nullWriter());
    SlotRuns.Place place = new SlotRuns.Place(project.folder(), project.output());
    serving =
        new Serving(
            place,
            clock,
            new Console(InputStream.nullInputStream(), quiet, quiet, Console.Display.PLAIN));
    loaded = ((ProjectWatch.Look.Good) serving.look()).project();
    books = new Post(project.folder(), loaded.settings(), project.output()).books();
    serving.once(loaded, books);
  }

  @AfterEach
  void stop() throws IOException {
    books.close();
    server.close();
  }

  /// Lets a day pass and returns the mails of its look.
  private List<String> aDayLater() {
    int before = server.taken().size();
    clock.step(Duration.ofDays(1));
    serving.once(loaded, books);
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
    assertEquals(1L, books.alerts().firing().get("few"));
    Files.writeString(
        project.folder().resolve("data/orders.csv"),
        "9100,3,Extra,2026-10-21,10.00\n",
        StandardOpenOption.APPEND);
    assertEquals(List.of(CEDAR + ": Recovered: Cedar Trading has few orders"), aDayLater());
    Standing standing = books.alerts().standings("few").values().iterator().next();
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
    assertEquals("FAILED", books.slots().list(1).getFirst().state().name());
  }
}
