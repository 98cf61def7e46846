package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The parts of a stack and their legend stand in the order of the query's sort keys, measured over
/// all of its period, be the first week as it may.
class SeriesOrderTest {
  private static final Pattern PLAN = Pattern.compile(">(alpha|beta|gamma)<");

  private static final String PROJECT =
      """
      project p "P" {
        edition 2026
        language "en"
        locale "en-GB"
        timezone "Europe/Paris"
        currency EUR
      }
      source sold_rows from file "sold.csv" {
        key id
        columns {
          id integer
          day date
          plan text
          amount integer
        }
      }
      model sold "Sold" from sold_rows {
        key id
        time day
        dimension plan "Plan"
        measure amount "Amount" = sum(amount)
      }
      report r "R" {
        during from 2026-11-02 to 2026-11-15
        formats html
        query trend {
          show amount
          by {
            week
            plan
          }SORT
        }
        section "S" {
          chart column from trend {
            x week
            y amount
            series plan
            stacked
          }
        }
      }
      """;

  private static final String ROWS =
      """
      id,day,plan,amount
      1,2026-11-02,beta,5
      2,2026-11-03,alpha,3
      3,2026-11-10,alpha,4
      4,2026-11-11,gamma,90
      """;

  @TempDir Path folder;

  @Test
  void sortKeysOrderWhatStandsInAStack() throws IOException {
    assertEquals(
        List.of("gamma", "alpha", "beta"), legend("\n    sort by week, amount descending"));
    assertEquals(List.of("beta", "alpha", "gamma"), legend("\n    sort by week, amount"));
  }

  @Test
  void withoutThemPartsStandByName() throws IOException {
    assertEquals(List.of("alpha", "beta", "gamma"), legend(""));
  }

  /// A table and a chart that both follow their dimension agree, whatever its names begin with.
  @Test
  void aTableOfTheSameDimensionHasTheSameOrder() throws IOException {
    String table =
        "}\n query plans {\n show amount\n by plan\n }\n section \"S\" {\n table from plans\n";
    String rows =
        ROWS.replace("beta", "Éclair").replace("alpha", "zest").replace("gamma", "")
            + "5,2026-11-11,Zebra,1\n6,2026-11-04,äpfel,1\n7,2026-11-05,10,1\n8,2026-11-05,9,1\n";
    String page =
        page(PROJECT.replace("SORT", "").replaceFirst("}\\s*section \"S\" \\{\n", table), rows);
    var document = Jsoup.parse(page);
    List<String> names = document.select("td:first-child, tbody th").eachText();
    assertEquals(7, names.size(), names.toString());
    assertEquals(
        names,
        document.select("svg text").eachText().stream()
            .filter(names::contains)
            .distinct()
            .toList());
  }

  private List<String> legend(String sort) throws IOException {
    return PLAN.matcher(page(PROJECT.replace("SORT", sort), ROWS))
        .results()
        .limit(3)
        .map(found -> found.group(1))
        .toList();
  }

  private String page(String project, String rows) throws IOException {
    Files.writeString(folder.resolve("sold.csv"), rows);
    Files.writeString(folder.resolve("project.svodka"), project);
    Path out = folder.resolve("out");
    String line = "run r --as-of 2026-11-24 -q -C " + folder + " -o " + out;
    assertEquals(new Cli(0, "", ""), Cli.call(line.split(" ")));
    try (var files = Files.walk(out)) {
      Path page = files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
      return Files.readString(page);
    }
  }
}
