package io.svodka.runner.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that find nothing on the other side of a join are one group.
class GroupsOnceTest {
  @TempDir Path folder;

  /// The embedded database once gave the group of the last row twice: its rows in one place, its
  /// different amounts in the other.
  @Test
  void aGroupOfRowsThatFindNoProductIsOneGroup() throws IOException {
    Files.writeString(
        folder.resolve("sales.csv"),
        """
        id,what,made,amount
        9,6,2025-12-22,324.52
        11,,2025-12-09,269.00
        12,6,2026-01-26,-10.00
        """);
    Files.writeString(folder.resolve("items.csv"), "id,price\n2,19.02\n5,32.52\n");
    assertEquals(
        """
        row: 2025-11-01 | Not specified | 0 | 0
        row: 2025-11-03 | Not specified | 0 | 0
        row: 2025-11-10 | Not specified | 0 | 0
        row: 2025-11-17 | Not specified | 0 | 0
        row: 2025-11-24 | Not specified | 0 | 0
        row: 2025-12-01 | Not specified | 0 | 0
        row: 2025-12-08 | Not specified | 0 | 0
        row: 2025-12-15 | Not specified | 0 | 0
        row: 2025-12-22 | Not specified | 1 | 324.52
        row: 2025-12-29 | Not specified | 0 | 0
        row: 2026-01-05 | Not specified | 0 | 0
        row: 2026-01-12 | Not specified | 0 | 0
        row: 2026-01-19 | Not specified | 0 | 0
        row: 2026-01-26 | Not specified | 1 | -10
        row: 2026-02-02 | Not specified | 0 | 0
        row: 2026-02-09 | Not specified | 0 | 0
        row: 2026-02-16 | Not specified | 0 | 0
        row: 2026-02-23 | Not specified | 0 | 0
        all: All | — | 2 | 314.52
        """,
        Shop.in(folder).orders("").partners("").table("", SALES));
  }

  private static final String SALES =
      """
      source sale_list from file "sales.csv" {
        key id
        columns {
          id integer
          what integer
          made date
          amount decimal(12, 2)
        }
      }
      source item_list from file "items.csv" {
        key id
        columns {
          id integer
          price decimal(12, 2)
        }
      }
      model items from item_list {
        key id
        dimension price = band price {
          before 10 -> "small"
          else -> "large"
        }
      }
      model sales from sale_list {
        key id
        time made
        join one item is items on what
        measure sold = count(where not (what is null))
        measure different = sum(distinct amount where not (what is null))
      }
      report r {
        query q {
          show sold, different
          by week, item.price
          during last 4 months
        }
        table from q {
          columns {
            week
            item.price
            sold
            different
          }
          total "All"
        }
      }
      """;
}
