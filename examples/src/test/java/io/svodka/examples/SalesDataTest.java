package io.svodka.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesDataTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @TempDir static Path folder;

  @BeforeAll
  static void write() {
    SalesData.write(folder, OCTOBER);
  }

  @Test
  void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException {
    for (String file : List.of("regions.csv", "categories.csv", "sales.csv", "plan.csv")) {
      Path committed = Path.of("sales", "data", file);
      assertEquals(-1, Files.mismatch(folder.resolve(file), committed), file);
    }
  }

  @Test
  void monthsKeepTheirRowsWhenTheLastMonthMoves(@TempDir Path later) throws IOException {
    SalesData.write(later, OCTOBER.plusMonths(1));
    var moved = new HashSet<>(Files.readAllLines(later.resolve("sales.csv")));
    assertTrue(
        Files.readAllLines(folder.resolve("sales.csv")).stream()
            .filter(line -> !line.contains(",2024-11-"))
            .allMatch(moved::contains));
  }

  @Test
  void everyRegionAndCategoryHasSalesInEveryMonth() {
    SalesTotals totals = SalesTotals.read(folder);
    List<YearMonth> months = IntStream.range(0, 24).mapToObj(OCTOBER::minusMonths).toList();
    for (YearMonth month : months) {
      for (TradeMonth.Region region : TradeMonth.REGIONS) {
        for (TradeMonth.Category category : TradeMonth.CATEGORIES) {
          assertTrue(totals.of(month, region.name(), category.name()).sales().signum() > 0);
        }
      }
    }
  }

  @Test
  void theHighlightsHaveSomethingToShow() {
    SalesTotals totals = SalesTotals.read(folder);
    List<BigDecimal> planDone =
        TradeMonth.REGIONS.stream()
            .map(region -> totals.of(OCTOBER, region.name()).planDone().orElseThrow())
            .toList();
    assertTrue(planDone.stream().anyMatch(done -> done.compareTo(new BigDecimal("0.90")) < 0));
    assertTrue(planDone.stream().anyMatch(done -> done.compareTo(BigDecimal.ONE) > 0));
  }

  @Test
  void partsAddUpToTheWhole() {
    SalesTotals totals = SalesTotals.read(folder);
    BigDecimal parts =
        TradeMonth.REGIONS.stream()
            .map(region -> totals.of(OCTOBER, region.name()).sales())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(totals.of(OCTOBER).sales(), parts);
  }
}
