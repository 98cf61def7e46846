package io.svodka.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersDataTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final List<String> FILES =
      List.of(
          "partners.csv",
          "products.csv",
          "regions.csv",
          "leads.csv",
          "orders.csv",
          "partner_costs.json");

  @TempDir static Path folder;
  private static PartnersTotals totals;

  @BeforeAll
  static void write() {
    PartnersData.write(folder, OCTOBER);
    totals = PartnersTotals.read(folder);
  }

  @Test
  void theSameMonthGivesTheSameBytes(@TempDir Path again) throws IOException {
    PartnersData.write(again, OCTOBER);
    for (String file : FILES) {
      assertEquals(-1, Files.mismatch(folder.resolve(file), again.resolve(file)), file);
    }
  }

  @Test
  void monthsKeepTheirRowsWhenTheLastMonthMoves(@TempDir Path later) throws IOException {
    PartnersData.write(later, OCTOBER.plusMonths(1));
    for (String file : List.of("leads.csv", "orders.csv")) {
      Set<String> moved = new HashSet<>(Files.readAllLines(later.resolve(file)));
      List<String> lost =
          Files.readAllLines(folder.resolve(file)).stream()
              .filter(line -> !moved.contains(line))
              .toList();
      assertTrue(lost.stream().allMatch(line -> line.startsWith("64")), "only May 2025 leaves");
    }
    assertEquals(totals.of(105, OCTOBER), PartnersTotals.read(later).of(105, OCTOBER));
  }

  @Test
  void filesLookAsIfLoadedOnTheMorningOfTheSecond() throws IOException {
    Instant loaded = Files.getLastModifiedTime(folder.resolve("orders.csv")).toInstant();
    assertEquals(Instant.parse("2026-11-02T03:10:00Z"), loaded);
  }

  @Test
  void theSetIsLargeEnoughToLookRealAndSmallEnoughToRunFast() {
    assertBetween(60_000, 90_000, rows("leads.csv").size());
    assertBetween(12_000, 20_000, rows("orders.csv").size());
    assertEquals(24, totals.activePartners().size());
    assertEquals(12, rows("products.csv").size());
    assertBetween(25, 45, totals.of(101, OCTOBER).leads() / totals.of(124, OCTOBER).leads());
  }

  @Test
  void someRowsAreLoadedInTheFollowingMonth() {
    long late =
        rows("orders.csv").stream()
            .filter(row -> row.text("loaded_at").equals("2026-11-02T03:10:00"))
            .count();
    assertBetween(1, 30, late);
  }

  @Test
  void onePartnerHasLeadsButNoOrdersInTheLastMonths() {
    Figures october = totals.of(PartnerDirectory.WITHOUT_SALES, OCTOBER);
    assertTrue(october.leads() > 0);
    assertEquals(0, october.orders());
    assertEquals(Optional.empty(), october.averageCheck());
    assertTrue(totals.of(PartnerDirectory.WITHOUT_SALES, YearMonth.of(2026, 8)).orders() > 0);
  }

  @Test
  void someOrdersNameAProductThatTheDirectoryDoesNotHave() {
    Figures unknown = totals.byProduct(101, OCTOBER).get("");
    assertTrue(unknown.orders() > 0);
    assertEquals(0, unknown.leads());
  }

  @Test
  void theFirstHourOfNovemberInMoscowIsStillOctoberInUtc() {
    long border =
        rows("orders.csv").stream()
            .filter(row -> row.text("paid_at").equals("2026-10-31T21:30:00"))
            .count();
    assertTrue(border > 20);
    long november =
        totals.activePartners().stream()
            .mapToLong(partner -> totals.of(partner, OCTOBER.plusMonths(1)).leads())
            .sum();
    assertEquals(24, november);
  }

  @Test
  void aFewOrdersAreCancelled() {
    List<CsvRows.Row> orders = rows("orders.csv");
    long cancelled = orders.stream().filter(row -> row.text("status").equals("cancelled")).count();
    assertBetween(orders.size() / 50, orders.size() / 25, cancelled);
  }

  @Test
  void onePartnerHasNoRegion() {
    List<Integer> found =
        rows("partners.csv").stream()
            .filter(row -> row.text("region_name").isEmpty())
            .map(row -> row.number("id"))
            .toList();
    assertEquals(List.of(PartnerDirectory.WITHOUT_REGION), found);
  }

  @Test
  void onePartnerHasNoCostsInOctober() {
    Figures october = totals.of(PartnerDirectory.WITHOUT_OCTOBER_COSTS, OCTOBER);
    assertEquals(BigDecimal.ZERO, october.spend());
    assertEquals(Optional.empty(), october.roi());
    assertTrue(october.orders() > 0);
    assertTrue(
        totals
            .of(PartnerDirectory.WITHOUT_OCTOBER_COSTS, OCTOBER.minusMonths(1))
            .roi()
            .isPresent());
  }

  @Test
  void theFormerPartnerHasHistoryAndTheNewcomerHasNone() {
    assertTrue(totals.of(PartnerDirectory.FORMER, YearMonth.of(2026, 3)).leads() > 0);
    assertEquals(0, totals.of(PartnerDirectory.FORMER, YearMonth.of(2026, 4)).leads());
    assertEquals(0, totals.of(PartnerDirectory.NEWCOMER, YearMonth.of(2025, 10)).leads());
    assertTrue(totals.of(PartnerDirectory.NEWCOMER, OCTOBER).orders() > 0);
  }

  @Test
  void namesWithQuotesAndAmpersandsSurviveTheFile() {
    List<String> names = rows("partners.csv").stream().map(row -> row.text("legal_name")).toList();
    assertTrue(names.contains("АО \"Волга-Сервис\""));
    assertTrue(names.contains("ООО «Кузнецов & партнёры»"));
  }

  @Test
  void lettersGoToReservedDomainsOnly() {
    for (CsvRows.Row row : rows("partners.csv")) {
      assertTrue(row.text("email").matches("reports@[a-z-]+\\.example\\.(com|org|net)"));
    }
  }

  private static List<CsvRows.Row> rows(String file) {
    return CsvRows.read(folder.resolve(file)).rows();
  }

  private static void assertBetween(long least, long most, long found) {
    assertTrue(least <= found && found <= most, () -> found + " is not in " + least + ".." + most);
  }
}
