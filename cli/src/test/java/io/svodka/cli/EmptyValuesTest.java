package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What measures give where there are no rows.
class EmptyValuesTest {
  private static final String PROJECT =
      """
      project quiet_days {
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
        key id
        time sold_on
        dimension region "Region"
        measure revenue = sum(amount)
        measure revenue_or_zero = sum(amount) {
          empty as 0
        }
        measure told_revenue = sum(amount where amount is not null)
        measure known_revenue = sum(amount) {
          empty as null
        }
        measure known_big = count(where amount > 100) {
          empty as null
        }
        measure mean = avg(amount)
        measure mean_or_zero = avg(amount) {
          empty as 0
        }
        measure mean_or_five = avg(amount) {
          empty as 5
        }
      }

      report quiet "Quiet" {
        during last month
        compare with previous period as prev

        query q {
          show {
            revenue
            revenue_or_zero
            told_revenue
            known_revenue
            known_big
            mean
            mean_or_zero
            mean_or_five
            known_revenue at prev as known_before "Known before"
            mean_or_five at prev as five_before "Five before"
          }
          by region
        }

        table from q
      }

      test "nothing to count" {
        as of 2026-11-03
        report quiet
        given sale_rows {
          | id | region | sold_on    | amount |
          |  1 | North  | 2026-10-05 |  10.00 |
          |  2 | South  | 2026-09-05 |        |
          |  3 | South  | 2026-10-05 |        |
        }
        expect query q {
          | region | revenue | revenue_or_zero | told_revenue | known_revenue | known_big | mean  | mean_or_zero | mean_or_five | known_before | five_before |
          | North  |   10.00 |           10.00 |        10.00 |         10.00 |           | 10.00 |        10.00 |        10.00 |              |        5.00 |
          | South  |         |            0.00 |         0.00 |               |           |       |         0.00 |         5.00 |              |        5.00 |
          | total  |   10.00 |           10.00 |        10.00 |         10.00 |           | 10.00 |        10.00 |        10.00 |              |        5.00 |
        }
        expect revenue = 0 during 2026-08
        expect known_revenue is null during 2026-08
        expect mean is null during 2026-08
        expect mean_or_five = 5 during 2026-08
      }
      """;

  @TempDir Path root;

  @Test
  void aMeasureSaysWhatItGivesWithoutRows() throws IOException {
    Folder project = new Folder(root).write("project.svodka", PROJECT);
    Cli test = project.call("test");
    assertEquals(0, test.code(), test.out() + test.err());
  }
}
