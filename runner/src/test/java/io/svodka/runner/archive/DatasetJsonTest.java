package io.svodka.runner.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.RowFile;
import io.svodka.engine.dataset.TimeTable;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import io.svodka.runner.archive.EditionFacts.Rows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetJsonTest {
  private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Period MONTH =
      new Period(DAY, DAY.plusMonths(1), new Period.Shape.AllTime());
  private static final QueryTimes TIMES =
      new QueryTimes(MONTH, List.of(), new TimeTable(List.of(), List.of()));

  @TempDir private Path folder;

  private Archive archive() {
    return new Archive(new ArchiveFolder(folder.resolve("archive")));
  }

  private static Dataset dataset(List<Row> rows) {
    return new Dataset(TIMES, Dataset.Coverage.FINEST, rows);
  }

  private static List<Row> rows(int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new Row(
              i % 3,
              List.of(Value.of("«" + i + "»\n\"😀"), i % 2 == 0 ? Value.ABSENT : Value.of(DAY)),
              List.of(Value.of(new BigDecimal(i).movePointLeft(i % 4)))));
    }
    return rows;
  }

  private static RowFile inFile(List<Row> rows) {
    try (RowFile.Writer writer = new RowFile.Writer()) {
      rows.forEach(writer::add);
      return writer.finished();
    }
  }

  @Test
  void rowsAreWrittenInOneOrderAsEditionsHaveThem() {
    List<Row> rows = List.of(rows(2).get(1), rows(2).get(0));
    String digest = archive().keep(dataset(rows), NOON);
    assertEquals(
        """
        {"times":{"period":["2026-11-01","2026-12-01","all time"],"comparisons":[],"calendar":[],\
        "slots":[]},"coverage":"FINEST","rows":[[0,["«0»\\n\\"😀",null],[["n","0"]]],\
        [1,["«1»\\n\\"😀",["d","2026-11-01"]],[["n","0.1"]]]],"known":{},"rests":[]}\
        """,
        new String(archive().content(digest), StandardCharsets.UTF_8));
  }

  @Test
  void veryManyRowsGiveTheSameTextWhereverTheyLieAndInWhateverOrderTheyCame() {
    List<Row> rows = rows(50_500);
    String digest = archive().keep(dataset(rows), NOON);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(3));
    assertEquals(digest, archive().keep(dataset(shuffled), NOON));
    assertEquals(digest, archive().keep(dataset(inFile(rows)), NOON));
    assertEquals(digest, archive().keep(dataset(inFile(shuffled)), NOON));
    Dataset read = archive().dataset(new Rows.Apart(digest));
    assertInstanceOf(RowFile.class, read.rows());
    assertEquals(rows.size(), read.rows().size());
    assertEquals(new HashSet<>(rows), new HashSet<>(read.rows()));
    assertEquals(Map.of(), read.known());
  }

  @Test
  void aDamagedFileIsNotRead() throws IOException {
    String digest = archive().keep(dataset(rows(10)), NOON);
    String other = archive().keep(dataset(rows(11)), NOON);
    Path archive = folder.resolve("archive");
    Files.copy(
        archive.resolve(other.substring(0, 2)).resolve(other + ".gz"),
        archive.resolve(digest.substring(0, 2)).resolve(digest + ".gz"),
        StandardCopyOption.REPLACE_EXISTING);
    RunFailure failure =
        assertThrows(RunFailure.class, () -> archive().dataset(new Rows.Apart(digest)));
    assertEquals("SV9471", failure.code());
  }
}
