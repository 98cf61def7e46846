package io.svodka.runner.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows of the rest hold what the rows they stand for are as one.
class RestsTest {
  private static final String ROWS =
      """
      1,p1,tea,2026-01-10,10,ann
      2,p1,tea,2026-02-10,-30,bob
      3,p2,tea,2026-02-11,20,ann
      4,p2,salt,2026-02-12,5,eve
      5,p1,rice,2026-02-13,7,bob
      """;

  @TempDir Path folder;

  private Shop shop() throws IOException {
    return Shop.in(folder).orders(ROWS).partners("p1,One\np2,Two\np3,Three\n");
  }

  @Test
  void aWindowIsKnownForTheRestWhereNothingIsGroupedByTime() throws IOException {
    assertEquals(
        """
        row: tea | 20
        row: Others | -1
        """,
        shop()
            .table(
                "measure biggest = coalesce(max(amount where category = \"tea\"), -1)",
                """
                report r {
                  query q {
                    show biggest over all time as most
                    by category
                    during 2026-02
                    top 1 by most rest as "Others"
                  }
                  table from q
                }
                """));
  }

  @Test
  void aRestThatMixesGroupsHasNoSubtotal() throws IOException {
    assertEquals(
        """
        row: tea | p2 | 20
        sum1: Sum | — | 0
        row: rice | p1 | 7
        sum1: Sum | — | 7
        row: Others | — | -15
        all: All | — | 12
        """,
        shop()
            .table(
                "",
                """
                report r {
                  query q {
                    show revenue
                    by category, partner.id
                    during all time
                    sort by category descending
                    top 2 by revenue rest as "Others"
                  }
                  table from q {
                    columns {
                      category
                      partner.id
                      revenue
                    }
                    group by category {
                      subtotal "Sum"
                    }
                    total "All"
                  }
                }
                """));
  }

  @Test
  void theRestCountsDifferentValuesLikeAnyGroup() throws IOException {
    assertEquals(
        """
        row: tea | 2
        row: Others | 2
        """,
        shop()
            .table(
                "measure people = buyers {\n  empty as 0\n}",
                """
                report r {
                  query q {
                    show people
                    by category
                    during all time
                    top 1 by people rest as "Others"
                  }
                  table from q
                }
                """));
  }

  /// Ann has bought both what the rest stands for in February and in January.
  @Test
  void theRestCountsDifferentValuesOfEachMonth() throws IOException {
    assertEquals(
        """
        row: 2026-01-01 | salt | 1
        row: 2026-01-01 | Others | 1
        row: 2026-02-01 | rice | 2
        row: 2026-02-01 | Others | 3
        """,
        shop()
            .orders(
                ROWS
                    + "6,p1,rice,2026-02-14,1,ann\n"
                    + "7,p2,salt,2026-02-15,1,ann\n"
                    + "8,p2,salt,2026-01-15,1,ann\n")
            .table(
                "",
                """
                report r {
                  query q {
                    show buyers
                    by month, category
                    during last 2 months
                    top 1 by buyers within month rest as "Others"
                  }
                  table from q
                }
                """));
  }
}
