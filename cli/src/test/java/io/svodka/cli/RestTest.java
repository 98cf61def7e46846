package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The row that collects what `top` leaves out, and the slice that collects what a pie does.
class RestTest {
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
          category text
          product text
          buyer text
          sold_on date
          amount decimal(12, 2)
        }
      }

      model sales from sale_rows {
        time sold_on
        dimension category
        dimension product
        measure revenue = sum(amount)
        measure sales = count()
        measure buyers = count(distinct buyer)
        measure typical = median(amount)
        measure mean = revenue / sales {
          format number(2)
        }
      }

      report r {
        during 2026-10
        compare with previous period as prev
        formats html
        query all {
          show {
            revenue
            buyers
            typical
            buyers at prev as before
          }
          by product
          top 2 by revenue rest as "Other"
        }
        query each {
          show {
            revenue
            buyers
          }
          by {
            category
            product
          }
          having revenue > 1
          top 1 by revenue within category rest as "Other"
        }
        query slices {
          show mean
          by product
        }
        table from all
        table from each
        chart pie from slices {
          x product
          y mean
          show values
        }
        query bars {
          show revenue
          by product
          top 2 by revenue rest as "Other"
        }
        chart bar from bars {
          x product
          y revenue
          show values
        }
      }

      test "rest" {
        as of 2026-11-03
        report r
        given sale_rows {
          | id | category | product | buyer | sold_on    | amount |
          |  1 | A        | p1      | ann   | 2026-10-01 |  50.00 |
          |  2 | A        | p2      | ann   | 2026-10-01 |  40.00 |
          |  3 | A        | p3      | ann   | 2026-10-01 |  30.00 |
          |  4 | A        | p4      | ann   | 2026-10-02 |  20.00 |
          |  5 | B        | p5      | bob   | 2026-10-02 |  10.00 |
          |  6 | B        |         | bob   | 2026-10-02 |   5.00 |
          |  7 | B        |         | eve   | 2026-10-02 |   3.00 |
          |  8 | B        | p6      | joe   | 2026-10-02 |   1.00 |
          |  9 | B        | p6      | zoe   | 2026-09-02 |   1.00 |
        }
        expect query all {
          | product | revenue | buyers | typical | before |
          | p1      |   50.00 |      1 |   50.00 |      0 |
          | p2      |   40.00 |      1 |   40.00 |      0 |
          | Other   |   69.00 |      4 |    7.50 |      1 |
        }
        expect query each {
          | category | product | revenue | buyers |
          | A        | p1      |   50.00 |      1 |
          | A        | Other   |   90.00 |      1 |
          | B        | p5      |   10.00 |      1 |
          | B        | Other   |    8.00 |      2 |
        }
      }
      """;

  private static final String TOO_MANY =
      PROJECT.substring(0, PROJECT.indexOf("report r {"))
          + """
          report r {
            during 2026-10
            formats html
            query all {
              show {
                revenue
                buyers
              }
              by product
              having revenue > 1
              top 2 by revenue rest as "Other"
            }
            table from all
          }
          """;

  @TempDir Path root;

  @Test
  void theRestIsCountedOnce() throws IOException {
    Cli test = new Folder(root).write("project.svodka", PROJECT).call("test");
    assertEquals(0, test.code(), test.out() + test.err());
  }

  @Test
  void aPieDoesNotAddUpRatios() throws IOException {
    String page = page();
    String svg = page.substring(page.indexOf("<svg", page.indexOf("</table>")));
    assertTrue(svg.contains("1.67"), "the mean of three sales of 5: " + svg);
    assertFalse(svg.contains("3.50"), "and not the sum of two means: " + svg);
  }

  @Test
  void aChartShowsTheRest() throws IOException {
    String page = page();
    String svg = page.substring(page.lastIndexOf("<svg"));
    assertTrue(svg.contains(">Other<"), svg);
    assertTrue(Pattern.compile(">\\s*30(\\.00)?\\s*<").matcher(svg).find(), svg);
  }

  private String page() throws IOException {
    StringBuilder rows = new StringBuilder("id,category,product,buyer,sold_on,amount\n");
    for (int i = 1; i <= 9; i++) {
      rows.append(i).append(",A,p").append(i).append(",ann,2026-10-01,").append(i).append('\n');
    }
    rows.append("10,A,p1,ann,2026-10-01,2\n");
    Folder project =
        new Folder(root).write("project.svodka", PROJECT).write("sales.csv", rows.toString());
    Cli run = project.call("run", "r", "--as-of", "2026-11-03", "-o", root.resolve("o").toString());
    assertEquals(0, run.code(), run.out() + run.err());
    try (Stream<Path> files = Files.walk(root.resolve("o"))) {
      Path page = files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
      return Files.readString(page);
    }
  }

  /// More groups than a database is asked about: the sum follows from them, the count of buyers
  /// not.
  @Test
  void readersAreToldWhichFiguresOfTheRestAreMissing() throws IOException {
    Folder folder = new Folder(root).write("project.svodka", TOO_MANY);
    StringBuilder sales = new StringBuilder("id,category,product,buyer,sold_on,amount\n");
    for (int i = 0; i < 10_003; i++) {
      sales.append(i).append(",A,p").append(i).append(",b,2026-10-01,2.00\n");
    }
    folder.write("sales.csv", sales.toString());
    Cli run = folder.call("run", "r", "--as-of", "2026-11-03", "-o", root.resolve("o").toString());
    assertEquals(0, run.code(), run.out() + run.err());
    try (Stream<Path> files = Files.walk(root)) {
      Path page = files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
      String text = Files.readString(page);
      assertTrue(text.contains("“Other”: figures that do not follow"), text);
      assertTrue(text.contains("20,002.00"), text);
    }
  }
}
