package io.svodka.runner.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures that random projects once found to be wrong.
class KnownCasesTest {
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
  void yearsQuartersAndWeeksWrittenOutAreThoseOfTheProjectsCalendar() throws IOException {
    String report =
        "report r {\n query q {\n show orders\n by month\n during %s\n }\n table from q\n}";
    Shop fiscal = shop().with("year starts february\nweek starts sunday");
    assertEquals(
        """
        row: 2026-02-01 | 4
        row: 2026-03-01 | 0
        row: 2026-04-01 | 0
        """,
        fiscal.table("", report.formatted("2026-Q1")));
    String daily = report.replace("by month", "by day");
    assertEquals(
        "row: 2026-02-08 | 0",
        fiscal.table("", daily.formatted("2026-W06")).lines().findFirst().orElseThrow());
    assertEquals(
        "row: 2025-02-01 | 0",
        fiscal.table("", report.formatted("year 2025")).lines().findFirst().orElseThrow());
  }

  @Test
  void aConditionInsideParenthesesMayStartWithOne() throws IOException {
    assertEquals(
        "row: 2\n",
        shop()
            .table(
                """
                measure some = count(where (category = "tea" or category = "salt") and (amount > 5))
                """,
                "report r {\n query q {\n show some\n during all time\n }\n table from q\n}"));
  }

  @Test
  void aPackWithoutRowsHasARowOfZerosWhereNothingIsGrouped() throws IOException {
    String report =
        """
        report r {
          query q {
            show orders, revenue
            during all time
          }
          table from q
          burst by partner.id {
            file name "{partner.id}"
          }
        }
        """;
    assertEquals("row: 0 | 0\n", Shop.lines(shop().packs("", report).getLast()));
  }

  /// One has rows without amounts, two adds up to zero, three has no rows of tea.
  private static Shop ofZeros(Path folder) throws IOException {
    return Shop.in(folder)
        .orders(
            """
            1,p1,tea,2026-01-10,,ann
            2,p2,tea,2026-01-10,4,ann
            3,p2,tea,2026-01-10,-4,ben
            4,p3,rice,2026-01-10,7,ben
            """)
        .partners("p1,One\np2,Two\np3,Three\n");
  }

  private String teas(String measure, String partners) throws IOException {
    return ofZeros(folder)
        .table(
            "measure teas = sum(" + measure,
            """
            report r {
              query q {
                show teas
                by partner.id
                during all time
                where partner.id in (%s)
              }
              table from q {
                columns {
                  partner.id
                  teas
                }
                total "All"
              }
            }
            """
                .formatted(partners));
  }

  @Test
  void unknownAmountsBesideAZeroAddUpToZeroAndBesideNothingStayUnknown() throws IOException {
    String some = "amount where category = \"tea\")";
    assertEquals("row: p1 | —\nrow: p2 | 0\nall: All | 0\n", teas(some, "\"p1\", \"p2\""));
    assertEquals("row: p1 | —\nrow: p3 | 0\nall: All | —\n", teas(some, "\"p1\", \"p3\""));
    assertEquals("row: p1 | —\nrow: p2 | 0\nall: All | 0\n", teas("amount)", "\"p1\", \"p2\""));
    assertEquals(
        "row: p1 | —\nrow: p2 | 0\nrow: p3 | —\nall: All | 0\n",
        teas(some + " {\n  total at period last\n}", "\"p1\", \"p2\", \"p3\""));
  }

  /// All have one order. Rice comes after tea as a group, but before the second row of tea as a
  /// row.
  @Test
  void aTopTellsEqualRowsApartInGroupsAsWithoutThem() throws IOException {
    Shop shop =
        Shop.in(folder)
            .orders(
                """
                1,p1,rice,2026-01-10,10,ann
                2,p2,tea,2026-01-10,10,ann
                3,p3,tea,2026-01-10,20,ben
                """)
            .partners("p1,One\np2,Two\np3,Three\n");
    assertEquals(
        """
        row: tea | p3 | 1 | 1
        sum1: Sum | — | 2 | 2
        row: rice | p1 | 1 | 1
        sum1: Sum | — | 1 | 1
        row: Others | — | 1 | 1
        """,
        shop.table("", TOP_IN_GROUPS));
  }

  private static final String TOP_IN_GROUPS =
      """
      report r {
        query q {
          show orders, buyers, revenue
          by category, partner.id
          during all time
          sort by revenue descending
          top 2 by orders rest as "Others"
        }
        table from q {
          columns {
            category
            partner.id
            orders
            buyers
          }
          group by category {
            subtotal "Sum"
          }
        }
      }
      """;

  @Test
  void monthsWithoutRowsHaveAPlaceToo() throws IOException {
    assertEquals(
        """
        row: 2025-12-01 | 0 | 2
        row: 2026-01-01 | 10 | 1
        row: 2026-02-01 | -30 | 3
        """,
        shop()
            .table(
                "measure known = sum(amount where customer <> \"eve\" and category = \"tea\" and"
                    + " partner = \"p1\")",
                """
                report r {
                  query q {
                    show {
                      known
                      rank(known) as place
                    }
                    by month
                    during last 3 months
                  }
                  table from q
                }
                """));
  }

  @Test
  void outerColumnsOfACrosstabAreInTheOrderOfTheirOwnFigures() throws IOException {
    assertEquals(
        """
        row: p1 | -30 | 1 | 10 | 1 | 0 | 0 | 7 | 1 | -13 | 2
        row: p2 | 0 | 0 | 20 | 1 | 5 | 1 | 0 | 0 | 25 | 2
        all: All | -30 | 1 | 30 | 1 | 5 | 1 | 7 | 1 | 12 | 3
        """,
        shop()
            .table(
                "",
                """
                report r {
                  query q {
                    show revenue, buyers
                    by partner.id, category, customer
                    during all time
                    sort by revenue
                  }
                  crosstab from q {
                    rows partner.id
                    columns category, customer
                    row totals "All"
                    column totals "All"
                  }
                }
                """));
  }

  @Test
  void valuesWithoutDataAreThoseOfTheirOwnRole() throws IOException {
    assertEquals(
        """
        row: One | 0
        row: Three | 0
        row: Two | 0
        row: Not specified | 3
        """,
        shop()
            .table(
                "",
                """
                report r {
                  query q {
                    show orders
                    by referrer.name
                    during all time
                    where partner.name = "One"
                    include empty referrer.name
                  }
                  table from q
                }
                """));
  }

  @Test
  void aConditionIsNeverMissingHoweverOftenItIsTurnedRound() throws IOException {
    assertEquals(
        "row: 0\n",
        shop()
            .table(
                "segment turned = not (not (amount > 5))",
                "report r {\n query q {\n show orders\n during all time\n"
                    + " where orders.turned is null\n }\n table from q\n}"));
  }

  @Test
  void aModelsConditionIsNeverUnknownToThoseWhoJoinIt() throws IOException {
    assertEquals(
        """
        row: p1 | Not specified
        row: p2 | p2
        """,
        Shop.in(folder)
            .orders("1,p1,tea,2026-01-10,10,ann\n2,p2,tea,2026-01-10,10,ann\n")
            .partners("p1,One\np2,\n")
            .table(
                "join one other is others on partner",
                """
                model others from partner_list {
                  key id
                  dimension id_of_other = id
                  where name <> "One"
                }
                report r {
                  query q {
                    show orders
                    by partner.id, other.id_of_other
                    during all time
                  }
                  table from q {
                    columns {
                      partner.id
                      other.id_of_other
                    }
                  }
                }
                """));
  }

  @Test
  void aMeasureOfOneDayHasNoRowsWhereThereIsNoDay() throws IOException {
    assertEquals(
        "row: —\n",
        shop()
            .table(
                """
                measure first_day = count() {
                  total at period first
                }
                measure filled = coalesce(first_day, 10) {
                  empty as null
                }
                """,
                "report r {\n query q {\n show filled\n during 2024-01\n }\n table from q\n}"));
  }
}
