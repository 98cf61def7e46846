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
import io.svodka.delivery.slots.SlotRow;
import io.svodka.delivery.slots.SlotState;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Taken;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three services share one ledger on PostgreSQL, and one of them is killed.
class ThreeWorkersTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-11-06T00:00:00Z");
  private static final int SLOTS = 10;
  private static final int PACKS = 3;
  private static final int KILLED = 128 + 9;
  @TempDir private Path parent;

  @Test
  void nothingIsLostOrDoubledWhenOneOfThemDies() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        FaultySmtpServer server = new FaultySmtpServer(null)) {
      String url = postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
      OwnProject project = project(url, server.port());
      List<Process> workers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Path time = Files.writeString(parent.resolve("time" + i), START.toString());
        Path output = parent.resolve("output" + i);
        workers.add(ServeMonth.start(project.folder(), output, time, END, 0));
      }
      while (server.taken().size() < 5) {
        Thread.sleep(5);
      }
      long victim = working(url);
      for (Process worker : workers) {
        if (worker.pid() == victim) {
          worker.destroyForcibly().waitFor();
        }
      }
      for (Process worker : workers) {
        assertEquals(worker.pid() == victim ? KILLED : 0, worker.waitFor());
      }
      check(url, server);
    }
  }

  /// Waits for a service that is at a slot, and returns its process.
  private static long working(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      while (true) {
        try (ResultSet row =
            statement.executeQuery("select holder from slot where state = 'RUNNING'")) {
          if (row.next()) {
            return Long.parseLong(row.getString(1).replaceFirst(":.*", ""));
          }
        }
        Thread.sleep(5);
      }
    }
  }

  private OwnProject project(String url, int port) throws IOException {
    OwnProject project = OwnProject.make(parent);
    project.replace(
        "reports/monthly.svodka",
        "deliver monthly_pack \"Monthly pack\" {",
        "deliver monthly_pack \"Monthly pack\" {\n  schedule every day at 08:00\n"
            + "  schedule every day at 20:00");
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
        """
            .formatted(port, url));
    return project;
  }

  private static void check(String url, FaultySmtpServer server) {
    LedgerAddress address = new LedgerAddress(url, "postgres", new Secret(""));
    try (LedgerBooks books =
        new LedgerBooks(LedgerStore.server(address), new LedgerRules(WhenUnknown.HOLD, Set.of()))) {
      List<SlotRow> slots = books.slots().list(100);
      assertEquals(SLOTS, slots.size());
      assertEquals(SLOTS, slots.stream().map(slot -> slot.mark().name()).distinct().count());
      slots.forEach(slot -> assertEquals(SlotState.DONE, slot.state(), slot.toString()));
      // Only what the dead one was at is begun a second time.
      assertTrue(slots.stream().filter(slot -> slot.attempts() > 1).count() <= 1, slots.toString());
      List<DeliveryRow> mails =
          books.desk().list(new Selection(Set.of(), "", 0, 1000), Instant.now());
      assertEquals(SLOTS * PACKS, mails.size());
      Set<String> arrived =
          server.taken().stream().map(Taken::messageId).collect(Collectors.toSet());
      assertEquals(server.taken().size(), arrived.size(), "a mail was doubled");
      // The kill may hit the moment in which nobody knows; that mail is listed.
      mails.forEach(
          mail ->
              assertTrue(
                  mail.state() == DeliveryState.AMBIGUOUS
                      || (mail.state() == DeliveryState.SENT
                          && arrived.contains(mail.attempts().messageId())),
                  mail.toString()));
      assertTrue(
          mails.stream().filter(mail -> mail.state() == DeliveryState.AMBIGUOUS).count() <= 1);
    }
  }
}
