package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first listing of the language: packs for partners from a PostgreSQL server and a workbook.
class PartnersListingTest {
  private static final String AS_OF = "2026-02-03";
  private static final String REPORT = "reports/partner_monthly.svodka";
  private static final String MOSCOW = " at time zone 'UTC' at time zone 'Europe/Moscow'";

  @TempDir static Path root;
  private static EmbeddedPostgres server;
  private static Folder written;
  private static Folder project;

  @BeforeAll
  static void makeTheProject() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    Listings.fill(server, "crm.sql");
    written = pulled("written");
    project = pulled("project");
    // The listing hides `roi` from partners and gives them a report that shows it, which is
    // refused.
    project.replace(REPORT, "  hide partner_costs.spend, roi\n", "");
    // The running year of revenue stands behind the chart only.
    project.replace(REPORT, "    row widths 2, 1 {", "    table from trend\n    row widths 2, 1 {");
    Cli run = project.call("run", "partner_monthly", "--as-of", AS_OF, "-o", out().toString());
    assertEquals(0, run.code(), run.err());
  }

  private static Folder pulled(String name) throws IOException {
    Folder folder = Listings.partners(root.resolve(name), server);
    Cli pull = folder.call("schema", "pull");
    assertEquals(0, pull.code(), pull.err());
    return folder;
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static Path out() {
    return root.resolve("out");
  }

  private static Path pack(String file) {
    return out().resolve("partner_monthly/2026-01").resolve(file);
  }

  @Test
  void theRoleIsRefusedTheReportThatShowsWhatIsHiddenFromIt() {
    Cli check = written.call("check", "--json");
    assertEquals(ExitCode.SPECIFICATION.number(), check.code(), check.err());
    assertEquals(List.of("SV6036", "SV7024", "SV8016", "SV9001", "SV9004"), Listings.codes(check));
  }

  @Test
  void everythingElseIsUnderstood() {
    Cli check = project.call("check", "--json");
    assertEquals(0, check.code(), check.out());
    assertEquals(List.of("SV6036", "SV7024", "SV8016", "SV9004"), Listings.codes(check));
  }

  @Test
  void keysJoinsAndRulesHoldInTheData() {
    Cli check = project.call("check", "--data", "--json");
    assertEquals(0, check.code(), check.out());
    assertTrue(Listings.codes(check).contains("SV9006"), "the rows are older than six hours");
  }

  @Test
  void itsOwnTestPasses() {
    Cli test = project.call("test");
    assertEquals(0, test.code(), test.out() + test.err());
    assertTrue(test.out().contains("средний чек и конверсия"), test.out());
  }

  @Test
  void figuresOfAPartnerAreThoseOfTheServer() throws IOException, SQLException {
    List<BigDecimal> now = figures("2026-01", 1, "and partner_id = 1");
    List<BigDecimal> before = figures("2025-12", 1, "and partner_id = 1");
    BigDecimal spend = Listings.spend(1, YearMonth.of(2026, 1));
    BigDecimal roi = now.get(2).subtract(spend).divide(spend, MathContext.DECIMAL128);
    List<BigDecimal> tiles = Listings.numbers(pack("romb-2026-01.xlsx"), "Итоги месяца");
    Listings.assertRun(tiles, List.of(now.get(0), conversion(now), check(now), now.get(2), roi));
    Listings.assertRun(
        Listings.numbers(pack("romb-2026-01.xlsx"), "Продукты"),
        List.of(
            now.get(0),
            now.get(1),
            conversion(now),
            now.get(2),
            now.get(2).divide(before.get(2), MathContext.DECIMAL128).subtract(BigDecimal.ONE),
            check(now)));
    BigDecimal year = figures("2025-02", 12, "and partner_id = 1").get(2);
    Listings.assertRun(tiles, List.of(now.get(2), conversion(now), year));
  }

  @Test
  void theNetworkIsAllPartners() throws IOException, SQLException {
    BigDecimal network = conversion(figures("2026-01", 1, ""));
    Listings.assertRun(
        Listings.numbers(pack("romb-2026-01.xlsx"), "Итоги месяца"), List.of(network));
    Listings.assertRun(
        Listings.numbers(pack("kub-2026-01.xlsx"), "Итоги месяца"), List.of(network));
  }

  /// Returns leads, paid orders and their revenue over months of Moscow.
  private static List<BigDecimal> figures(String month, int months, String partner)
      throws SQLException {
    String in =
        "%s >= timestamp '"
            + month
            + "-01' and %s < timestamp '"
            + month
            + "-01' + interval '"
            + months
            + " months' "
            + partner;
    String created = in.replace("%s", "created_at" + MOSCOW);
    String paid = in.replace("%s", "paid_at" + MOSCOW) + " and status = 'paid'";
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      return Listings.row(
          connection,
          "select (select count(*) from crm.leads where "
              + created
              + "), count(*), sum(amount)"
              + " from crm.orders where "
              + paid);
    }
  }

  private static BigDecimal conversion(List<BigDecimal> figures) {
    return figures.get(1).divide(figures.get(0), MathContext.DECIMAL128);
  }

  private static BigDecimal check(List<BigDecimal> figures) {
    return figures.get(2).divide(figures.get(1), MathContext.DECIMAL128);
  }

  @Test
  void noPackNamesAnotherPartner() throws IOException {
    for (String own : List.of("romb:Ромб:Куб", "kub:Куб:Ромб")) {
      String[] names = own.split(":");
      String pdf = Artefacts.pdfText(pack(names[0] + "-2026-01.pdf"));
      String xlsx = Artefacts.xlsxText(pack(names[0] + "-2026-01.xlsx"));
      assertTrue(pdf.contains(names[1]) && xlsx.contains(names[1]), pdf + xlsx);
      assertFalse((pdf + xlsx).contains(names[2]), pdf + xlsx);
    }
  }

  @Test
  void aPartnerWithoutFiguresAndOneThatLeftGetNoPack() {
    assertFalse(pack("konus-2026-01.pdf").toFile().exists());
    assertFalse(pack("shar-2026-01.pdf").toFile().exists());
  }

  @Test
  void theAlertLooksAtTheLastWeek() {
    Cli quiet = project.call("alerts", "conversion_drop", "--dry-run", "--as-of", AS_OF);
    assertEquals(0, quiet.code(), quiet.err());
    assertTrue(quiet.out().contains("conversion_drop"), quiet.out());
  }
}
