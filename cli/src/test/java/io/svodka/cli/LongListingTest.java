package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.LongListing;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the file with the data to the file of each format, a long listing takes the memory of some
/// rows.
class LongListingTest {
  private static final int ROWS = 100_000;

  @TempDir private Path parent;

  // 100,000 rows held as values and cells would take twice as much
  @Test
  void allFormatsOfManyRowsAreMadeWithLittleMemory() throws Exception {
    Path project = new LongListing(ROWS).write(parent.resolve("listing"));
    Path said = parent.resolve("said.txt");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "io.svodka.cli.Svodka",
                "run",
                "-C",
                project.toString(),
                "--as-of",
                LongListing.AS_OF,
                "-o",
                parent.resolve("out").toString(),
                "--format",
                "pdf,xlsx,html,csv,json,parquet")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertEquals(0, code, Files.readString(said));
    Path made = parent.resolve("out/lines/2026-10/lines-" + LongListing.AS_OF + ".csv");
    try (Stream<Path> files = Files.list(made.getParent())) {
      assertEquals(6, files.count());
    }
    String total = String.format(Locale.UK, "€%,.2f", sum(made));
    try (Stream<String> page = Files.lines(Path.of(made.toString().replace(".csv", ".html")))) {
      assertTrue(page.anyMatch(line -> line.contains(total)), total);
    }
  }

  /// Returns the sum of the revenue of all rows.
  private static BigDecimal sum(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    assertEquals(ROWS + 1, lines.size());
    int revenue = List.of(lines.getFirst().split(",", -1)).indexOf("revenue");
    int fromEnd = lines.getFirst().split(",", -1).length - revenue;
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> new BigDecimal(cells[cells.length - fromEnd]))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
