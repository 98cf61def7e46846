package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotRow;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `svodka serve` as a process, by the clock of the machine.
class ServeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  @TempDir private Path parent;
  private OwnProject project;
  private Process process;
  private Path log;

  @BeforeEach
  void start() throws Exception {
    project = OwnProject.make(parent);
    project.replace(
        "reports/monthly.svodka",
        "deliver monthly_pack \"Monthly pack\" {",
        "deliver monthly_pack \"Monthly pack\" {\n  schedule every 1 minutes");
    log = parent.resolve("log");
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.svodka.cli.Svodka",
                "serve",
                "-C",
                project.folder().toString(),
                "-o",
                project.output().toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    await("serving");
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }

  private String log() throws IOException {
    return Files.readString(log);
  }

  private void await(String words) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos() * 2;
    while (!log().contains(words)) {
      assertTrue(System.nanoTime() < end && process.isAlive(), words + " is not in\n" + log());
      Thread.sleep(100);
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    String address = log().replaceAll("(?s).*(http://127[^/]*)/health.*", "$1");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void aServiceRunsItsScheduleTellsOfItselfTakesGoodChangesOverAndStopsInPeace() throws Exception {
    await(": done, 3 packs, 3 of 3 mails");
    assertEquals(200, get("/health").statusCode());
    assertEquals("ok\n", get("/health").body());
    assertEquals(404, get("/secrets").statusCode());
    String metrics = get("/metrics").body();
    assertTrue(metrics.contains("svodka_up 1\n"), metrics);
    assertTrue(metrics.contains("svodka_slots_total{ending=\"done\"} "), metrics);
    assertTrue(metrics.contains("# TYPE svodka_slots_total counter\n"), metrics);

    project.replace("reports/monthly.svodka", "deliver monthly_pack", "deliver monthly_pack oops");
    await("project not taken over: the specification has ");
    assertTrue(get("/health").body().startsWith("ok, with the last good specification"));
    assertTrue(get("/metrics").body().contains("svodka_specification_broken 1\n"));
    project.replace("reports/monthly.svodka", "monthly_pack oops", "monthly_pack");
    await("project taken over");
    assertTrue(get("/metrics").body().contains("svodka_specification_broken 0\n"));

    process.destroy();
    assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), log());
    assertTrue(log().strip().endsWith("stopped"), log());
    try (LedgerBooks books = LedgerBooks.file(project.output().resolve("state/ledger.sqlite"))) {
      List<SlotRow> slots = books.slots().list(10);
      assertEquals(slots.size(), slots.stream().map(slot -> slot.mark().name()).distinct().count());
      assertEquals("DONE", slots.getLast().state().name());
    }
  }

  @Test
  void brokenSpecificationDoesNotStart() throws Exception {
    process.destroyForcibly().waitFor();
    project.replace("reports/monthly.svodka", "deliver monthly_pack", "deliver monthly_pack oops");
    Cli refused = Cli.call("serve", "--once", "-C", project.folder().toString());
    assertEquals(1, refused.code(), refused.err());
    assertTrue(refused.err().contains("SV"), refused.err());
  }
}
