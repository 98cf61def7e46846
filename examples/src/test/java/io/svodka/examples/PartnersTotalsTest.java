package io.svodka.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersTotalsTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  @TempDir Path folder;
  private PartnersTotals totals;

  @BeforeEach
  void write() throws IOException {
    file("partners.csv", "id,is_active", "1,true", "2,false");
    file("products.csv", "id,name", "10,Базис", "11,\"Про, \"\"плюс\"\"\"");
    file("regions.csv", "id,name", "1,Москва");
    file(
        "leads.csv",
        "lead_id,partner_id,product_id,region_id,created_at",
        "1,1,10,1,2026-01-05T10:00:00",
        "2,1,10,1,2026-01-06T10:00:00",
        "3,1,10,1,2025-12-31T21:30:00",
        "4,1,11,1,2026-01-31T20:30:00",
        "5,1,11,1,2026-01-31T21:30:00",
        "6,2,11,1,2026-01-10T10:00:00");
    file(
        "orders.csv",
        "order_id,partner_id,product_id,region_id,customer_id,paid_at,amount,status",
        "100,1,10,1,7,2026-01-07T12:00:00,900.00,paid",
        "101,1,10,1,8,2026-01-12T12:00:00,300.00,paid",
        "102,1,99,1,8,2026-01-31T20:45:00,100.10,paid",
        "103,1,11,1,9,2026-01-15T12:00:00,999.00,cancelled",
        "104,1,11,1,9,2026-01-31T21:00:00,999.00,paid");
    file(
        "partner_costs.json",
        "[",
        "{\"partner_id\": 1, \"month\": \"2026-01-01\", \"spend\": 1000.00},",
        "{\"partner_id\": 1, \"month\": \"2026-02-01\", \"spend\": 5.00}",
        "]");
    totals = PartnersTotals.read(folder);
  }

  @Test
  void monthsAreThoseOfMoscowAndOnlyPaidOrdersCount() {
    assertEquals(
        new Figures(4, 3, 2, new BigDecimal("1300.10"), new BigDecimal("1000.00")),
        totals.of(1, JANUARY));
  }

  @Test
  void ratiosAreComputedFromSums() {
    Figures january = totals.of(1, JANUARY);
    assertEquals(new BigDecimal("0.75"), january.conversion().orElseThrow());
    assertEquals(
        new BigDecimal("433.37"),
        january.averageCheck().orElseThrow().setScale(2, RoundingMode.HALF_UP));
    assertEquals(new BigDecimal("0.3001"), january.roi().orElseThrow());
  }

  @Test
  void unknownProductsHaveTheEmptyName() {
    var byProduct = totals.byProduct(1, JANUARY);
    assertEquals(Set.of("", "Базис", "Про, \"плюс\""), byProduct.keySet());
    assertEquals(new BigDecimal("100.10"), byProduct.get("").revenue());
    assertEquals(3, byProduct.get("Базис").leads());
  }

  @Test
  void theNetworkCountsFormerPartnersButOnlyActiveOnesAreListed() {
    assertEquals(5, totals.network(JANUARY).leads());
    assertEquals(List.of(1), totals.activePartners());
  }

  private void file(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
