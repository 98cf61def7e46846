package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The third listing of the language: a digest of a day beside the project of the first.
class OpsListingTest {
  private static final String AS_OF = "2026-02-03";

  @TempDir static Path root;
  private static EmbeddedPostgres server;
  private static Folder project;
  private static Path page;

  @BeforeAll
  static void makeTheProject() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    Listings.fill(server, "crm.sql");
    Listings.fill(server, "ops.sql");
    project = Listings.partners(root.resolve("project"), server);
    Listings.copy("ops", project.root());
    project.replace("reports/partner_monthly.svodka", "  hide partner_costs.spend, roi\n", "");
    Cli pull = project.call("schema", "pull");
    assertEquals(0, pull.code(), pull.err());
    Path out = root.resolve("out");
    Cli run = project.call("run", "ops_digest", "--as-of", AS_OF, "-o", out.toString());
    assertEquals(0, run.code(), run.err());
    page = out.resolve("ops_digest/2026-02-02/ops_digest-2026-02-02.html");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void everythingIsUnderstood() {
    Cli check = project.call("check", "--json");
    assertEquals(0, check.code(), check.out());
    assertEquals(
        List.of("SV6007", "SV6036", "SV7024", "SV8016", "SV8028", "SV9004"), Listings.codes(check));
  }

  @Test
  void itsTestsPassWithoutTheServer() {
    Cli test = project.call("test");
    assertEquals(0, test.code(), test.out() + test.err());
    assertTrue(test.out().contains("✓ отмены и чужая валюта не входят в сумму"), test.out());
    assertTrue(test.out().contains("– сумма платежей сходится с бухгалтерией"), test.out());
  }

  @Test
  void paymentsAreReconciledWithTheBooksOfTheServer() throws SQLException {
    Cli test = project.call("test", "--data", "--as-of", AS_OF);
    assertTrue(test.out().contains("✓ сумма платежей сходится с бухгалтерией"), test.out());
    assertTrue(test.out().contains("✗ data error: 20 rows of payments"), test.out());
    execute("update acc.ledger set amount_rub = amount_rub * 1.01");
    try {
      Cli off = project.call("test", "сумма платежей", "--data", "--as-of", AS_OF);
      assertEquals(ExitCode.TESTS_FAILED.number(), off.code(), off.out());
    } finally {
      execute("update acc.ledger set amount_rub = amount_rub / 1.01");
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void figuresOfTheDayAreThoseOfTheServer() throws IOException, SQLException {
    String text = Artefacts.htmlText(page);
    List<BigDecimal> day;
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      day =
          Listings.row(
              connection,
              "select count(*), sum(amount) filter (where currency = 'RUB' and status in"
                  + " ('captured', 'settled')), count(*) filter (where partner_id is null)"
                  + " from ops.payments where date(created_at at time zone 'UTC'"
                  + " at time zone 'Europe/Moscow') = date '2026-02-02'");
    }
    String amount =
        Artefacts.grouped(day.get(1)) + "," + day.get(1).toPlainString().split("\\.")[1];
    assertTrue(text.contains("Платежи " + day.get(0)), text);
    assertTrue(text.contains("Сумма платежей " + amount + " ₽"), text);
    assertTrue(text.contains("Без партнёра " + day.get(2)), text);
  }

  @Test
  void loadsHaveTheirLongestAndTheirPercentile() throws IOException, SQLException {
    List<BigDecimal> orders;
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      orders =
          Listings.row(
              connection,
              "select count(*), count(*) filter (where status = 'error'),"
                  + " max(extract(epoch from finished_at - started_at) / 60)::integer"
                  + " from etl.load_log where source_name = 'orders' and date(started_at"
                  + " at time zone 'UTC' at time zone 'Europe/Moscow') = date '2026-02-02'");
    }
    List<String> row = Artefacts.htmlRow(page, "orders");
    assertEquals(orders.get(0).toString(), row.get(1));
    assertEquals(orders.get(1).toString(), row.get(2));
    assertEquals(orders.get(2) + " мин", row.get(4));
    assertTrue(row.get(5).endsWith(" мин"), row.toString());
    assertTrue(Artefacts.htmlText(page).contains("Ошибок загрузки: 1."));
  }

  @Test
  void aFailedLoadFiresTheAlert() {
    Cli alert = project.call("alerts", "load_errors", "--as-of", AS_OF);
    assertEquals(0, alert.code(), alert.err());
    assertTrue(alert.out().contains("orders: ошибок 1, отбраковано"), alert.out());
  }
}
