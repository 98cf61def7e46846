package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A trend beside a month to date ends with it, although later rows are there.
class TrendToDateTest {
  private static final String REPORT =
      """
      source sales_lines from file "data/sales.csv" {
        key id
        columns {
          id integer
          day date
          amount decimal(14, 2)
        }
      }

      model sales from sales_lines {
        time day
        measure sold = sum(amount)
      }

      report so_far {
        parameter month: period = month to date
        during $month
        compare with previous period as prev
        compare with same period last year as last_year

        query summary {
          show {
            sold
            sold at prev as before
          }
        }

        query months {
          show {
            sold
            sold at prev as before
            sold at last_year as a_year_before
            sold over trailing 2 months as two_months
          }
          by month
          during last 2 months to $month
        }

        query weeks {
          show {
            sold
            sold at prev as before
          }
          by week
          during last 2 weeks to $month
        }

        query one {
          show {
            sold
            sold at prev as before
          }
          during last 1 month to $month
        }

        tiles from summary {
          sold
        }
      }
      """;
  private static final String TEST =
      """
      test "a trend ends on the day of the report" {
        as of 2026-11-24
        report so_far
        given sales_lines {
          | id | day        |  amount |
          |  1 | 2026-11-25 | 4000.00 |
          |  2 | 2026-11-24 | 2000.00 |
          |  3 | 2026-11-23 |    1.00 |
          |  4 | 2026-11-16 |    2.00 |
          |  5 | 2026-11-01 |    4.00 |
          |  6 | 2026-10-31 |    8.00 |
          |  7 | 2026-10-23 |   16.00 |
          |  8 | 2026-10-01 |   32.00 |
          |  9 | 2026-09-24 |   64.00 |
          | 10 | 2026-09-23 |  128.00 |
          | 11 | 2026-08-31 |  256.00 |
          | 12 | 2025-11-24 |  512.00 |
          | 13 | 2025-11-23 |    0.50 |
          | 14 | 2025-10-31 |    0.25 |
          | 15 | 2026-11-10 | 1000.00 |
          | 16 | 2026-11-09 |    0.10 |
        }
        expect query summary {
          |    sold | before |
          | 1007.10 |  48.00 |
        }
        expect query months {
          | month   |    sold | before | a_year_before | two_months |
          | 2026-10 |   56.00 | 256.00 |          0.25 |     248.00 |
          | 2026-11 | 1007.10 | 128.00 |          0.50 |    1127.10 |
          | total   | 1063.10 | 384.00 |          0.75 |    1127.10 |
        }
        expect query weeks {
          | week     | sold |  before |
          | 2026-W47 | 2.00 |    0.00 |
          | 2026-W48 | 1.00 |    0.10 |
          | total    | 3.00 |    0.10 |
        }
        expect query one {
          |    sold | before |
          | 1007.10 |  48.00 |
        }
      }
      """;

  @TempDir Path parent;

  @Test
  void theLastBarIsTheFigureOfTheReport() throws IOException {
    OwnProject project = OwnProject.make(parent);
    project.write("reports/so_far.svodka", REPORT);
    project.write("tests/so_far.svodka", TEST);
    Cli test = Cli.call("test", "-C", project.folder().toString(), "day of the report");
    assertEquals(0, test.code(), test.out() + test.err());
  }
}
