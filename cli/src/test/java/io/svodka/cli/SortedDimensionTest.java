package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dimensions that are sorted by something else than their values.
class SortedDimensionTest {
  private static final String PROJECT =
      """
      project shop {
        edition 2026
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
      }

      source size_rows from file "sizes.csv" {
        key id
        columns {
          id integer
          name text
          rank integer
        }
      }

      source sale_rows from file "sales.csv" {
        key id
        columns {
          id integer
          size_id integer
          weekday_no integer
          weekday text
          sold_on date
          amount decimal(12, 2)
        }
      }

      model sizes from size_rows {
        dimension name {
          sort by rank
        }
      }

      model sales from sale_rows {
        time sold_on
        join one size is sizes on size_id
        dimension weekday {
          sort by weekday_no descending
        }
        measure revenue = sum(amount)
        measure days = count(distinct sold_on)
      }

      report r {
        during 2026-10
        compare with previous period as prev
        query q {
          show {
            revenue
            days
            revenue at prev as before
          }
          by {
            weekday
            size.name
          }
          sort by size.name
        }
        query all_sizes {
          show revenue
          by size.name
          include empty size.name
          sort by size.name descending
        }
        table from q {
          total "All"
        }
        table from all_sizes
      }

      test "order" {
        as of 2026-11-03
        report r
        given size_rows {
          | id | name | rank |
          |  1 | S    |    1 |
          |  2 | M    |    2 |
          |  3 | L    |    3 |
          |  4 | XL   |    4 |
        }
        given sale_rows {
          | id | size_id | weekday_no | weekday | sold_on    | amount |
          |  1 |       3 |          1 | Mon     | 2026-10-05 |  10.00 |
          |  2 |       1 |          2 | Tue     | 2026-10-06 |  20.00 |
          |  3 |       2 |          1 | Mon     | 2026-10-05 |   5.00 |
          |  4 |       1 |          1 | Mon     | 2026-10-05 |   1.00 |
          |  5 |       1 |          3 | Wed     | 2026-09-02 |   9.00 |
          |  6 |         |          3 | Wed     | 2026-10-07 |   7.00 |
        }
        expect query q {
          | size.name     | weekday | revenue | days | before |
          | S             | Wed     |       0 |    0 |   9.00 |
          | S             | Tue     |   20.00 |    1 |      0 |
          | S             | Mon     |    1.00 |    1 |      0 |
          | M             | Mon     |    5.00 |    1 |      0 |
          | L             | Mon     |   10.00 |    1 |      0 |
          | "Not specified" | Wed     |    7.00 |    1 |      0 |
          | total         | total   |   43.00 |    3 |   9.00 |
        }
        expect query all_sizes {
          | size.name     | revenue |
          | XL            |       0 |
          | L             |   10.00 |
          | M             |    5.00 |
          | S             |   21.00 |
          | "Not specified" |    7.00 |
        }
      }
      """;

  @TempDir Path root;

  @Test
  void valuesStandInTheOrderThatTheModelGivesThem() throws IOException {
    Cli test = new Folder(root).write("project.svodka", PROJECT).call("test");
    assertEquals(0, test.code(), test.out() + test.err());
  }
}
