package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.delivery.slots.SlotState;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that is asked to end in the middle of a burst.
class ServeStopTest {
  private static final int PACKS = 3;
  private static final SlotOwner PACKS_OF_MONTH =
      new SlotOwner(SlotOwner.Kind.DELIVERY, "monthly_pack");
  @TempDir private Path parent;

  @Test
  void serviceEndsBetweenTwoPacksAndGoesOnAfterTheNextStart() throws Exception {
    try (FaultySmtpServer server = new FaultySmtpServer(null)) {
      server.failBy(() -> Fault.NONE, _ -> Fault.SLOW);
      OwnProject project = project(server);
      Path ledger = project.folder().resolve(".svodka/ledger.sqlite");
      project.areKnownSinceYesterday(PACKS_OF_MONTH);
      Path log = parent.resolve("log");
      try (ServeProcess service = ServeProcess.start(project.folder(), project.output(), log)) {
        while (server.count() == 0) {
          assertTrue(service.process().isAlive(), service.said());
          Thread.sleep(5);
        }
        service.stop();
      }
      assertTrue(server.count() < PACKS, "it did not end between two packs");
      check(ledger, SlotState.PLANNED, server.count());
      Files.delete(log);
      try (ServeProcess service = ServeProcess.start(project.folder(), project.output(), log)) {
        service.await(": done, 3 packs, 3 of 3 mails");
        service.stop();
      }
      check(ledger, SlotState.DONE, PACKS);
      assertEquals(PACKS, server.count());
    }
  }

  private static void check(Path ledger, SlotState state, int sent) {
    try (LedgerBooks books = LedgerBooks.file(ledger)) {
      List<SlotRow> slots = books.slots().list(10);
      assertEquals(state, slots.getFirst().state(), slots.toString());
      List<DeliveryRow> mails =
          books.desk().list(new Selection(Set.of(), "", 0, 10), Instant.now());
      assertEquals(
          Map.of(DeliveryState.SENT, (long) sent), books.desk().counts(), mails.toString());
    }
  }

  private OwnProject project(FaultySmtpServer server) throws IOException {
    OwnProject project = OwnProject.make(parent);
    project.replace(
        "reports/monthly.svodka",
        "deliver monthly_pack \"Monthly pack\" {",
        "deliver monthly_pack \"Monthly pack\" {\n  schedule every day at 00:00");
    project.mailsTo(
        server,
        """
        connections = 1

        [deliveries.monthly_pack]
        catch_up = "last"
        """);
    return project;
  }
}
