package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folders that the page on reports names are those that `run` makes.
class FoldersOfPeriodsTest {
  private static final Path PAGE = Path.of("../docs/language/12-reports.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (a|other) (\\w+).* \\| `(\\S+)` \\|$");

  /// What the report is told to be about, on 3 November 2026.
  private static final Map<String, String> PERIODS =
      Map.of(
          "day", "today",
          "week", "last week",
          "month", "last month",
          "quarter", "last quarter",
          "year", "last year",
          "days", "month to date");

  @TempDir Path parent;

  @Test
  void eachPeriodOfThePageHasItsFolder() throws IOException {
    List<MatchResult> rows = ROW.matcher(Files.readString(PAGE)).results().toList();
    assertEquals(PERIODS.size(), rows.size());
    OwnProject project = OwnProject.make(parent);
    for (MatchResult row : rows) {
      String period = PERIODS.getOrDefault(row.group(2), row.group(2));
      project.write("reports/of.svodka", report(period));
      Cli run = project.call("run", "of", "--format", "csv");
      assertEquals(0, run.code(), run.out() + run.err());
      String folder = project.output().resolve("of").resolve(row.group(3)).toString();
      assertTrue(run.out().contains("Files:   " + folder + "\n"), folder + "\n" + run.out());
    }
  }

  private static String report(String period) {
    return """
      report of "Of" {
        parameter days "Days": period = %s
        during $days
        formats csv
        query all {
      by product
      show revenue
    }
        section "All" {
      table from all
    }
      }
    """
        .formatted(period);
  }
}
