package io.svodka.runner.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.TimeTable;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import io.svodka.runner.archive.EditionFacts.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack's few rows stand with its facts; many rows, and those of all packs, stand apart.
class KeptRunTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private static final QueryTimes TIMES =
      new QueryTimes(
          new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1), new Period.Shape.Free()),
          List.of(),
          new TimeTable(List.of(), List.of()));

  @TempDir private Path place;

  private static Dataset rows(int count) {
    List<Dataset.Row> rows =
        IntStream.range(0, count)
            .mapToObj(i -> new Dataset.Row(0, List.of(Value.of("p" + i)), List.of(Value.of(i))))
            .toList();
    return new Dataset(TIMES, Dataset.Coverage.FINEST, rows);
  }

  private EditionFacts kept(Archive archive, Map<String, Dataset> datasets) {
    KeyedData data = new KeyedData(Value.of("north"), List.of(), datasets);
    String manifest =
        new KeptRun(archive, "0".repeat(64), NOW)
            .keep(
                data,
                List.of("common"),
                Locale.ENGLISH,
                EditionFacts.Ordinal.FIRST,
                new EditionFacts.Files("x", List.of()));
    return archive.edition(manifest);
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void fewRowsOfAPackMakeNoFilesOfTheirOwn() throws IOException {
    Archive archive = new Archive(new ArchiveFolder(place.resolve("archive")));
    EditionFacts facts = kept(archive, Map.of("few", rows(3), "fewer", rows(1)));
    assertEquals(1, files());
    Rows few = facts.keyed().datasets().get("few");
    assertEquals(new Rows.Own(rows(3)), few);
    assertEquals(rows(3), archive.dataset(few));
  }

  @Test
  void manyRowsAndThoseOfAllPacksStandApart() throws IOException {
    Archive archive = new Archive(new ArchiveFolder(place.resolve("archive")));
    EditionFacts facts = kept(archive, Map.of("many", rows(501), "common", rows(1)));
    assertEquals(3, files());
    for (var each : Map.of("many", rows(501), "common", rows(1)).entrySet()) {
      Rows rows = facts.keyed().datasets().get(each.getKey());
      assertInstanceOf(Rows.Apart.class, rows);
      assertEquals(each.getValue().rows().size(), archive.dataset(rows).rows().size());
    }
  }
}
