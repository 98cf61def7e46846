package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conditions over groups that search in texts, look into periods and into lists of a parameter.
class GroupConditionsTest {
  private static final String PROJECT =
      """
      project shop {
        edition 2026
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
      }

      source sale_rows from file "sales.csv" {
        key id
        columns {
          id integer
          region text
          sold_on date
          amount decimal(12, 2)
        }
      }

      model sales from sale_rows {
        time sold_on
        dimension region
        measure revenue = sum(amount)
        measure last_sale = max(sold_on)
        measure some_region = any(region)
      }

      report r {
        parameter regions: many of sales.region
        during from 2026-01-01 to 2026-10-31
        formats html
        query kept {
          show revenue
          by region
          having some_region contains "th" and last_sale in last month
        }
        query other {
          show revenue
          by region
          having not (some_region starts with "N" or some_region ends with "st")
        }
        query monthly {
          show revenue
          by {
            month
            region
          }
          having revenue > 0
        }
        table from monthly {
          highlight region when region in $regions as bad
          highlight month when month in 2026-10 as good
        }
        text when kept.revenue > 0 "All."
      }

      test "groups" {
        as of 2026-11-03
        report r
        given sale_rows {
          | id | region | sold_on    | amount |
          |  1 | North  | 2026-10-31 |  10.00 |
          |  2 | South  | 2026-09-30 |  20.00 |
          |  3 | West   | 2026-10-01 |   5.00 |
        }
        expect query kept {
          | region | revenue |
          | North  |   10.00 |
        }
        expect query other {
          | region | revenue |
          | South  |   20.00 |
        }
      }
      """;

  @TempDir Path root;

  @Test
  void groupsAreChosenByTextsAndDays() throws IOException {
    Cli test = new Folder(root).write("project.svodka", PROJECT).call("test");
    assertEquals(0, test.code(), test.out() + test.err());
  }

  @Test
  void groupsAreHighlightedByPeriodsAndLists() throws IOException {
    Folder project =
        new Folder(root)
            .write("project.svodka", PROJECT)
            .write(
                "sales.csv",
                """
                id,region,sold_on,amount
                1,North,2026-10-31,10
                2,South,2026-09-30,20
                3,West,2026-10-01,5
                """);
    Cli run =
        project.call(
            "run", "r", "--as-of", "2026-11-03", "--set", "regions=South", "-o", root + "/out");
    assertEquals(0, run.code(), run.out() + run.err());
    String page = Files.readString(only(root.resolve("out")));
    assertEquals(List.of("bad", "good", "good"), tones(page), page);
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
    }
  }

  private static List<String> tones(String page) {
    return Pattern.compile("<t[dh][^>]*class=\"[^\"]*\\b(good|bad)\\b")
        .matcher(page.substring(page.indexOf("<table")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
