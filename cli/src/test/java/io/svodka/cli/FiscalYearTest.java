package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Quarters, comparisons and figures a day in a project whose year starts in April and whose weeks
/// start on Sunday.
class FiscalYearTest {
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

      report fiscal {
        during last quarter
        compare with previous period as prev
        compare with same period last year as last_year

        query whole {
          show {
            sold
            sold at prev as before
            per_day(sold) as a_day
            per_day(sold at prev) as a_day_before
            per_day(sold at last_year) as a_day_last_year
            per_day(sold) at prev as a_day_at_prev
          }
        }

        query quarters {
          show sold
          by quarter
          during year 2025
        }

        query first_quarter {
          show sold
          during 2025-Q1
        }

        query weeks {
          show sold
          by week
          during from 2025-12-28 to 2026-01-10
        }

        tiles from whole {
          sold
        }
        formats pdf
      }
      """;
  private static final String TEST =
      """
      test "the quarter before April is the fourth" {
        as of 2026-04-01
        report fiscal
        given sales_lines {
          | id | day        | amount |
          |  1 | 2025-04-01 |  10.00 |
          |  2 | 2025-03-31 |   9.00 |
          |  3 | 2025-10-01 |  92.00 |
          |  4 | 2025-12-31 |  92.00 |
          |  5 | 2026-01-01 | 180.00 |
          |  6 | 2026-03-31 |  90.00 |
          |  7 | 2026-04-01 |   1.00 |
          |  8 | 2026-01-04 |   0.00 |
        }
        expect query whole {
          |   sold | before | a_day | a_day_before | a_day_last_year | a_day_at_prev |
          | 270.00 | 184.00 |  3.00 |         2.00 |            0.10 |          2.00 |
        }
        expect query quarters {
          | quarter |   sold |
          | 2025-Q1 |  10.00 |
          | 2025-Q2 |   0.00 |
          | 2025-Q3 | 184.00 |
          | 2025-Q4 | 270.00 |
          | total   | 464.00 |
        }
        expect query first_quarter {
          |  sold |
          | 10.00 |
        }
        expect query weeks {
          | week     |   sold |
          | 2025-W53 | 272.00 |
          | 2026-W01 |   0.00 |
        }
      }
      """;

  @TempDir Path parent;

  @Test
  void figuresAreThoseOfTheProjectsYear() throws IOException {
    OwnProject project = OwnProject.make(parent);
    project.replace(
        "project.svodka", "currency", "week starts sunday\n  year starts april\n  currency");
    project.write("reports/fiscal.svodka", REPORT);
    project.write("tests/fiscal.svodka", TEST);
    Cli test = Cli.call("test", "-C", project.folder().toString(), "quarter before");
    assertEquals(0, test.code(), test.out() + test.err());
  }
}
