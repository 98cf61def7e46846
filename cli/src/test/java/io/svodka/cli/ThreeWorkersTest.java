package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.ledger.LedgerRules;
import io.svodka.delivery.ledger.store.LedgerAddress;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.delivery.slots.SlotState;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import io.svodka.testkit.mail.FaultySmtpServer.Taken;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three `svodka serve` share one ledger on PostgreSQL through db-scheduler, and one of them is
/// killed.
class ThreeWorkersTest {
  private static final List<String> DELIVERIES = List.of("monthly_pack", "second_pack");
  private static final int PACKS = 3;
  @TempDir private Path parent;

  @Test
  void nothingIsLostOrDoubledWhenOneOfThemDies() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        FaultySmtpServer server = new FaultySmtpServer(null)) {
      server.failBy(() -> Fault.NONE, _ -> Fault.SLOW);
      String url = postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
      OwnProject project = project(url, server.port());
      haveBeenKnownForDays(url);
      List<ServeProcess> services = new ArrayList<>();
      try {
        for (int i = 0; i < 3; i++) {
          Path output = parent.resolve("output" + i);
          services.add(ServeProcess.start(project.folder(), output, parent.resolve("log" + i)));
        }
        while (server.count() < 5) {
          assertTrue(services.getFirst().process().isAlive(), services.getFirst().said());
          Thread.sleep(5);
        }
        assertTrue(task(url).startsWith("{\"kind\":\"DELIVERY\",\"owner\":\""));
        long victim = working(url);
        for (ServeProcess service : services) {
          if (service.process().pid() == victim) {
            service.process().destroyForcibly().waitFor();
          }
        }
        awaitEnd(url, services);
        for (ServeProcess service : services) {
          if (service.process().isAlive()) {
            service.stop();
          }
        }
      } finally {
        services.forEach(ServeProcess::close);
      }
      check(url, server);
      assertEquals("0", rows(url, "select count(*) from delivery_task").getFirst());
    }
  }

  private static LedgerBooks books(String url) {
    return new LedgerBooks(
        LedgerStore.server(new LedgerAddress(url, "postgres", new Secret(""))),
        new LedgerRules(WhenUnknown.HOLD, Set.of()));
  }

  /// So several times are due at once.
  private static void haveBeenKnownForDays(String url) {
    try (LedgerBooks books = books(url)) {
      for (String delivery : DELIVERIES) {
        books
            .slots()
            .since(
                new SlotOwner(SlotOwner.Kind.DELIVERY, delivery),
                Instant.now().minus(Duration.ofDays(4)));
      }
    }
  }

  /// Returns what db-scheduler knows of a task that a service has picked.
  private static String task(String url) throws Exception {
    while (true) {
      List<String> picked =
          rows(url, "select convert_from(task_data, 'UTF8') from delivery_task where picked");
      if (!picked.isEmpty()) {
        return picked.getFirst();
      }
      Thread.sleep(5);
    }
  }

  private static void awaitEnd(String url, List<ServeProcess> services) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    String open = "select count(*) from slot where state in ('PLANNED', 'RUNNING')";
    while (!rows(url, open).getFirst().equals("0")) {
      assertTrue(System.nanoTime() < end, services.getFirst().said());
      Thread.sleep(100);
    }
  }

  private static List<String> rows(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    }
  }

  /// Waits for a service that is at a slot, and returns its process.
  private static long working(String url) throws Exception {
    while (true) {
      List<String> holders = rows(url, "select holder from slot where state = 'RUNNING'");
      if (!holders.isEmpty()) {
        return Long.parseLong(holders.getFirst().replaceFirst(":.*", ""));
      }
      Thread.sleep(5);
    }
  }

  private OwnProject project(String url, int port) throws IOException {
    OwnProject project = OwnProject.make(parent);
    project.replace(
        "reports/monthly.svodka",
        "deliver monthly_pack \"Monthly pack\" {",
        "deliver monthly_pack \"Monthly pack\" {\n  schedule every day at 08:00\n"
            + "  schedule every day at 20:00");
    project.write("reports/second.svodka", SECOND);
    project.write(
        "svodka.toml",
        """
        [mail]
        host = "127.0.0.1"
        port = %d
        security = "none"

        [ledger]
        url = "%s"
        user = "postgres"
        lease_seconds = 5

        [deliveries.monthly_pack]
        catch_up = "all"

        [deliveries.second_pack]
        catch_up = "all"
        """
            .formatted(port, url));
    return project;
  }

  private static void check(String url, FaultySmtpServer server) {
    try (LedgerBooks books = books(url)) {
      List<SlotRow> slots = books.slots().list(100);
      assertTrue(slots.size() >= 12, slots.toString());
      assertEquals(slots.size(), slots.stream().map(slot -> slot.mark().name()).distinct().count());
      slots.forEach(slot -> assertEquals(SlotState.DONE, slot.state(), slot.toString()));
      // Only what the dead one was at is begun a second time.
      assertTrue(slots.stream().filter(slot -> slot.attempts() > 1).count() <= 1, slots.toString());
      List<DeliveryRow> mails =
          books.desk().list(new Selection(Set.of(), "", 0, 1000), Instant.now());
      assertEquals(slots.size() * PACKS, mails.size());
      Set<String> arrived =
          server.taken().stream().map(Taken::messageId).collect(Collectors.toSet());
      assertEquals(server.count(), arrived.size(), "a mail was doubled");
      // The kill may hit the moment in which nobody knows, once on each of a slot's connections;
      // those mails are listed.
      mails.forEach(
          mail ->
              assertTrue(
                  mail.state() == DeliveryState.AMBIGUOUS
                      || (mail.state() == DeliveryState.SENT
                          && arrived.contains(mail.attempts().messageId())),
                  mail.toString()));
      assertTrue(
          mails.stream().filter(mail -> mail.state() == DeliveryState.AMBIGUOUS).count() <= PACKS);
    }
  }

  private static final String SECOND =
      """
      deliver second_pack "Second pack" {
        report monthly
        schedule every day at 09:00
        schedule every day at 21:00
        mail {
          to partner.email
          subject "{partner.name}: again"
          body "Once more."
          attach xlsx
        }
      }
      """;
}
