package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotRow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `svodka serve` as a process, by the clock of the machine.
class ServeTest {
  @TempDir private Path parent;
  private OwnProject project;
  private ServeProcess service;

  @BeforeEach
  void start() throws Exception {
    project = OwnProject.make(parent);
    project.replace(
        "reports/monthly.svodka",
        "deliver monthly_pack \"Monthly pack\" {",
        "deliver monthly_pack \"Monthly pack\" {\n  schedule every 1 minutes");
    service = ServeProcess.start(project.folder(), project.output(), parent.resolve("log"));
    service.await("serving");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aServiceRunsItsScheduleTellsOfItselfTakesGoodChangesOverAndStopsInPeace() throws Exception {
    service.await(": done, 3 packs, 3 of 3 mails");
    assertEquals(200, service.get("/health").statusCode());
    assertEquals("ok\n", service.get("/health").body());
    assertEquals(404, service.get("/secrets").statusCode());
    String metrics = service.get("/metrics").body();
    assertTrue(metrics.contains("svodka_up 1\n"), metrics);
    assertTrue(metrics.contains("svodka_slots_total{ending=\"done\"} "), metrics);
    assertTrue(metrics.contains("# TYPE svodka_slots_total counter\n"), metrics);

    project.replace("reports/monthly.svodka", "deliver monthly_pack", "deliver monthly_pack oops");
    service.await("project not taken over: the specification has ");
    assertTrue(service.get("/health").body().startsWith("ok, with the last good specification"));
    assertTrue(service.get("/metrics").body().contains("svodka_specification_broken 1\n"));
    project.replace("reports/monthly.svodka", "monthly_pack oops", "monthly_pack");
    service.await("project taken over");
    assertTrue(service.get("/metrics").body().contains("svodka_specification_broken 0\n"));

    service.stop();
    try (LedgerBooks books = LedgerBooks.file(project.output().resolve("state/ledger.sqlite"))) {
      List<SlotRow> slots = books.slots().list(10);
      assertEquals(slots.size(), slots.stream().map(slot -> slot.mark().name()).distinct().count());
      assertEquals("DONE", slots.getLast().state().name());
      assertEquals(
          1,
          books.audit().list(100).stream()
              .filter(each -> each.action().equals("taken over"))
              .count(),
          "the same state once, and never a broken one");
    }
  }

  @Test
  void brokenSpecificationDoesNotStart() throws Exception {
    service.process().destroyForcibly().waitFor();
    project.replace("reports/monthly.svodka", "deliver monthly_pack", "deliver monthly_pack oops");
    Cli refused = Cli.call("serve", "--once", "-C", project.folder().toString());
    assertEquals(1, refused.code(), refused.err());
    assertTrue(refused.err().contains("SV"), refused.err());
  }
}
