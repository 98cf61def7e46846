package io.svodka.runner.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.Value;
import io.svodka.runner.archive.EditionFacts.Files;
import io.svodka.runner.archive.EditionFacts.Keyed;
import io.svodka.runner.archive.EditionFacts.Ordinal;
import io.svodka.runner.archive.EditionFacts.Rows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Old editions go, what later ones need stays.
class SweepingTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final long MUCH = 1L << 30;

  @TempDir private Path place;
  private ArchiveFolder folder;
  private Archive archive;

  @BeforeEach
  void open() {
    folder = new ArchiveFolder(place.resolve("archive"));
    archive = new Archive(folder);
  }

  private String edition(String rows, Instant at, String previous) {
    return archive.keep(
        new EditionFacts(
            "0".repeat(64),
            new Keyed(Value.of(rows), List.of(), Map.of("q", new Rows.Apart(blob(rows, at)))),
            "en",
            previous.isEmpty() ? Ordinal.FIRST : new Ordinal(2, previous),
            new Files("x", List.of())),
        at);
  }

  /// Bytes that cannot be made smaller.
  private String blob(String rows, Instant at) {
    byte[] content = new byte[10_000];
    new Random(rows.hashCode()).nextBytes(content);
    return archive.keep(content, at);
  }

  private int sweep(int days, long bytes, List<Sweeping.Candidate> newestFirst) {
    return new Sweeping(folder, new Sweeping.Limits(Duration.ofDays(days), bytes))
        .sweep(newestFirst, NOW);
  }

  private static Sweeping.Candidate of(String manifest, Instant at) {
    return new Sweeping.Candidate(manifest, at);
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  @Test
  void whatIsTooOldGoesAndWhatNewerOnesNeedStays() {
    String old = edition("old", daysAgo(50), "");
    String first = edition("first", daysAgo(45), "");
    String correction = edition("second", daysAgo(5), first);
    int removed =
        sweep(
            30,
            MUCH,
            List.of(of(correction, daysAgo(5)), of(first, daysAgo(45)), of(old, daysAgo(50))));
    assertEquals(2, removed);
    assertThrows(RunFailure.class, () -> archive.edition(old));
    assertEquals("first", ((Value.Text) archive.edition(first).keyed().key()).text());
    assertEquals(2, archive.edition(correction).number().revision());
  }

  @Test
  void theOldestGoFirstWhenThereIsTooMuch() {
    String first = edition("first", daysAgo(9), "");
    String second = edition("second", daysAgo(8), "");
    sweep(99, 15_000, List.of(of(second, daysAgo(8)), of(first, daysAgo(9))));
    assertThrows(RunFailure.class, () -> archive.edition(first));
    assertEquals("en", archive.edition(second).locale());
  }

  @Test
  void whatWasUsedLatelyStays() {
    String fresh = edition("fresh", NOW.minus(Duration.ofHours(2)), "");
    assertEquals(0, sweep(1, 1, List.of()));
    assertEquals("en", archive.edition(fresh).locale());
  }

  @Test
  void usingAContentAgainKeepsItAlive() {
    byte[] content = "specification".getBytes(StandardCharsets.UTF_8);
    String digest = archive.keep(content, daysAgo(90));
    archive.keep(content, NOW);
    assertEquals(0, sweep(1, 1, List.of()));
    assertTrue(folder.get(digest).isPresent());
  }
}
