package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second listing of the language: a crosstab over Parquet, a database file and a plan.
class RetailListingTest {
  private static final String SINCE_FEBRUARY =
      "\"date\" >= '2026-02-01' and \"date\" < '2026-06-11'";
  private static final String A_YEAR_AGO = "\"date\" >= '2025-02-01' and \"date\" < '2025-06-11'";

  @TempDir static Path root;
  private static Folder project;

  @BeforeAll
  static void makeTheReport() throws IOException, SQLException {
    project = Listings.retail(root.resolve("project"));
    Cli pull = project.call("schema", "pull");
    assertEquals(0, pull.code(), pull.err());
    Cli run = project.call("run", "--as-of", "2026-06-11", "-o", root.resolve("out").toString());
    assertEquals(0, run.code(), run.err());
  }

  private static Path file(String ending) {
    return root.resolve("out/sales_matrix/2026-02-01_2026-06-10")
        .resolve("sales_matrix-2026-06-11" + ending);
  }

  @Test
  void everythingIsUnderstood() {
    Cli check = project.call("check", "--json");
    assertEquals(0, check.code(), check.out());
    assertEquals(List.of("SV5007"), Listings.codes(check));
  }

  @Test
  void theRowsAreAsDeclared() {
    Cli check = project.call("check", "--data", "--json");
    assertEquals(0, check.code(), check.out());
  }

  @Test
  void theFiscalYearToDateIsThatOfTheLake() throws IOException, SQLException {
    List<BigDecimal> matrix = Listings.numbers(file(".xlsx"), "Матрица");
    List<BigDecimal> total = matrix.subList(matrix.size() - 3, matrix.size());
    Listings.assertRun(total, matrixRow("true", "true", SINCE_FEBRUARY, A_YEAR_AGO));
    Listings.assertRun(
        matrix,
        matrixRow(
            "region_code = 'EKB' and category = 'Мебель'",
            "region = 'EKB' and category = 'Мебель'",
            "\"date\" >= '2026-03-01' and \"date\" < '2026-04-01'",
            "\"date\" >= '2025-03-01' and \"date\" < '2025-04-01'"));
    Listings.assertRun(
        matrix, matrixRow("region_code = 'PERM'", "region = 'PERM'", SINCE_FEBRUARY, A_YEAR_AGO));
  }

  /// Returns sales, their growth on last year and how much of the plan they are.
  private static List<BigDecimal> matrixRow(
      String sold, String planned, String during, String before) throws SQLException {
    String sales =
        "select sum(price * quantity - discount) from made_receipts join stores using (store_id)"
            + " where "
            + sold
            + " and ";
    String plan =
        "select sum(plan_amount) from made_plan where "
            + planned
            + " and "
            + during.replace("\"date\"", "\"month\"");
    return figures(
        "with f as (select ("
            + sales
            + during
            + ") as sales, ("
            + sales
            + before
            + ") as before, ("
            + plan
            + ") as plan) select sales,"
            + " sales::double / before::double - 1, sales::double / plan::double from f");
  }

  private static List<BigDecimal> figures(String sql) throws SQLException {
    try (Connection lake = Listings.lake(project.root())) {
      return Listings.row(lake, sql);
    }
  }

  @Test
  void twentyGroupsLeadAndTheRestIsOneRow() throws IOException, SQLException {
    List<BigDecimal> groups = Listings.numbers(file(".xlsx"), "Группы");
    String sales =
        "select \"product group\" as g, sum(price * quantity - discount) as s,"
            + " coalesce(sum(price * quantity - discount) filter (price >= 50000), 0) as big,"
            + " count(distinct receipt_id) as receipts from made_receipts where "
            + SINCE_FEBRUARY
            + " group by all order by s desc";
    List<BigDecimal> first =
        figures(
            sales
                .replace("select \"product group\" as g,", "select ")
                .replace("group by all", "group by \"product group\""));
    Listings.assertRun(groups, List.of(BigDecimal.ONE, first.get(0), first.get(1), first.get(2)));
    BigDecimal rest = figures("select sum(s) from (" + sales + " offset 20)").getFirst();
    Listings.assertRun(groups, List.of(BigDecimal.valueOf(21), rest));
  }

  @Test
  void weeksAreCutAtMondayAndByChannel() throws IOException, SQLException {
    String sales =
        "select sum(price * quantity - discount) filter (\"order\" is null),"
            + " sum(price * quantity - discount) filter (\"order\" is not null)"
            + " from made_receipts where \"date\" between '2026-06-01' and '2026-06-07'";
    Listings.assertRun(Listings.numbers(file(".xlsx"), "Диаграмма"), figures(sales));
  }

  @Test
  void allFormatsHaveTheSameTotal() throws IOException, SQLException {
    BigDecimal total =
        matrixRow("true", "true", SINCE_FEBRUARY, A_YEAR_AGO).getFirst().movePointLeft(3);
    String shown = Artefacts.grouped(total.setScale(0, RoundingMode.HALF_UP));
    assertTrue(Artefacts.pdfText(file(".pdf")).contains(shown), shown);
    assertTrue(Artefacts.htmlText(file(".html")).contains(shown), shown);
    assertTrue(Artefacts.htmlText(file(".html")).contains("План — файл sales_plan.csv"));
  }
}
