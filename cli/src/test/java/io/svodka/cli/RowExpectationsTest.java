package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What tests expect of the rows of a query: their order where it is sorted, and whose they are.
class RowExpectationsTest {
  private static final String PROJECT =
      """
      project shop {
        edition 2026
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
      }

      source partner_rows from file "partners.csv" {
        key id
        columns {
          id integer
          code text
          active boolean
        }
      }

      source sale_rows from file "sales.csv" {
        key id
        columns {
          id integer
          partner_id integer
          region text
          sold_on date
          amount decimal(12, 2)
        }
      }

      model partners from partner_rows {
        dimension code
        dimension active
      }

      model sales from sale_rows {
        time sold_on
        join one partner is partners on partner_id
        dimension region
        measure revenue = sum(amount)
        measure buyers = count(distinct partner_id)
      }

      report r {
        during all time
        query q {
          show {
            revenue
            buyers
          }
          by region
          sort by revenue descending
        }
        table from q
        burst by partner.id {
          only where partner.active
          file name "{partner.code}"
        }
      }

      test "regions" {
        as of 2026-11-03
        report r
        given partner_rows {
          | id | code | active |
          |  1 | a    | true   |
          |  2 | b    | true   |
          |  3 | c    | false  |
        }
        given sale_rows {
          | id | partner_id | region | sold_on    | amount |
          |  1 |          1 | North  | 2026-10-05 |  10.00 |
          |  2 |          2 | South  | 2026-10-05 |  20.00 |
          |  3 |          1 | South  | 2026-10-05 |   5.00 |
          |  4 |          3 | South  | 2026-10-05 | 900.00 |
          |  5 |          3 | West   | 2026-10-05 |   7.00 |
        }
        expect query q {
          | region | revenue | buyers |
          | South  |   25.00 |      2 |
          | North  |   10.00 |      1 |
          | total  |   35.00 |      2 |
        }
      }
      """;

  @TempDir Path root;

  @Test
  void withoutARecipientTheKeysOfTheBurstAreLookedAtTogether() throws IOException {
    Cli test = new Folder(root).write("project.svodka", PROJECT).call("test");
    assertEquals(0, test.code(), test.out() + test.err());
  }

  @Test
  void sortedRowsAreExpectedInTheirOrder() throws IOException {
    Folder project = new Folder(root).write("project.svodka", PROJECT);
    String south = "    | South  |   25.00 |      2 |\n";
    String north = "    | North  |   10.00 |      1 |\n";
    project.replace("project.svodka", south + north, north + south);
    Cli test = project.call("test");
    assertEquals(6, test.code(), test.out());
    assertTrue(test.out().contains("South"), test.out());
    assertEquals(0, project.call("test", "--update").code());
    assertTrue(project.read("project.svodka").contains(south + north));
  }

  @Test
  void rowsThatNobodySortsMayBeWrittenInAnyOrder() throws IOException {
    Folder project = new Folder(root).write("project.svodka", PROJECT);
    project.replace("project.svodka", "    sort by revenue descending\n", "");
    assertEquals(0, project.call("test").code());
  }
}
