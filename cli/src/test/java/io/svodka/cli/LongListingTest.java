package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

  private static final String PARTS =
      """
      report parts "Parts of a long listing" {
        during last month
        formats html
        query rows {
          show {
            revenue
            rank(revenue) as place "Place"
          }
          by {
            region
            id
            customer
          }
        }
        query costs_of_rows {
          show costs
          by {
            region
            id
            customer
          }
          sort by costs descending
          limit 60000
        }
        query largest {
          show {
            pieces
            revenue
          }
          by {
            id
            customer
            product
          }
          top 10 by revenue rest as "All the others"
        }
        chart bar from rows {
          x region
          y revenue
        }
        table from largest {
          total "All"
        }
        table from rows {
          columns {
            id
            revenue bar
            place
          }
        }
        table from costs_of_rows
      }
      """;

  private static final String DAYS =
      """
      report days "Every day" {
        during last month
        formats html
        query every_day {
          show revenue
          by {
            customer
            day
          }
        }
        table from every_day
      }
      """;

  @TempDir private Path parent;

  // 100,000 rows held as values and cells would take twice as much
  @Test
  void allFormatsOfManyRowsAreMadeWithLittleMemory() throws Exception {
    new LongListing(ROWS).write(parent.resolve("listing"));
    Ended ended = run(LongListing.REPORT, "pdf,xlsx,html,csv,json,parquet");
    assertEquals(0, ended.code(), ended.said());
    Path made = parent.resolve("out/lines/2026-10/lines-" + LongListing.AS_OF + ".csv");
    try (Stream<Path> files = Files.list(made.getParent())) {
      assertEquals(6, files.count());
    }
    String total = String.format(Locale.UK, "€%,.2f", sum(made));
    try (Stream<String> page = Files.lines(Path.of(made.toString().replace(".csv", ".html")))) {
      assertTrue(page.anyMatch(line -> line.contains(total)), total);
    }
  }

  // the largest rows, a chart of regions, ranks, and two tables over the same rows
  @Test
  void whatIsMadeOfManyRowsNeedNotHoldThem() throws Exception {
    Path project = new LongListing(ROWS).write(parent.resolve("listing"));
    Files.writeString(project.resolve("parts.svodka"), PARTS);
    Ended ended = run("parts", "html");
    assertEquals(0, ended.code(), ended.said());
    Path made = parent.resolve("out/parts/2026-10/parts-" + LongListing.AS_OF + ".html");
    try (Stream<String> page = Files.lines(made)) {
      assertTrue(page.anyMatch(line -> line.contains("All the others")));
    }
  }

  // 20,000 customers and 31 days would be hundreds of megabytes of groups
  @Test
  void whatHasToHoldMoreThanThereIsRoomForSaysSo() throws Exception {
    Path project = new LongListing(ROWS).write(parent.resolve("listing"));
    Files.writeString(project.resolve("days.svodka"), DAYS);
    Ended ended = run("days", "html");
    assertEquals(ExitCode.FAILED.number(), ended.code(), ended.said());
    assertTrue(ended.said().contains("error[SV9121]: query `every_day` needs"), ended.said());
    assertTrue(ended.said().contains("days.svodka:4:9"), ended.said());
    assertTrue(ended.said().contains("-Xmx"), ended.said());
    assertFalse(Files.exists(parent.resolve("out/days")));
  }

  /// How a command ended.
  private record Ended(int code, String said) {}

  private Ended run(String report, String formats) throws IOException, InterruptedException {
    Path project = parent.resolve("listing");
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
                report,
                "-C",
                project.toString(),
                "--as-of",
                LongListing.AS_OF,
                "-o",
                parent.resolve("out").toString(),
                "--format",
                formats)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    return new Ended(code, Files.readString(said));
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
