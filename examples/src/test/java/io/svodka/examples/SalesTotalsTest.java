package io.svodka.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesTotalsTest {
  private static final YearMonth MAY = YearMonth.of(2026, 5);

  @TempDir Path folder;

  @Test
  void salesAndPlanMeetByMonthRegionAndCategory() throws IOException {
    file("regions.csv", "id,name", "1,North", "2,South");
    file("categories.csv", "id,name", "1,Lamps");
    file(
        "sales.csv",
        "sale_id,sold_on,region_id,category_id,channel_code,units,amount,cost",
        "1,2026-05-01,1,1,shop,1,60.00,30.00",
        "2,2026-05-31,1,1,online,1,20.00,10.00",
        "3,2026-06-01,1,1,shop,1,99.00,1.00",
        "4,2026-05-02,2,1,shop,1,10.00,9.00");
    file("plan.csv", "region_id,category_id,month,plan_amount", "1,1,2026-05-01,100.00");
    SalesTotals totals = SalesTotals.read(folder);

    var north = totals.of(MAY, "North", "Lamps");
    assertEquals(new BigDecimal("0.8"), north.planDone().orElseThrow());
    assertEquals(new BigDecimal("-20.00"), north.planGap());
    assertEquals(new BigDecimal("0.5"), north.margin().orElseThrow());
    assertEquals(new BigDecimal("0.25"), north.onlineShare().orElseThrow());
    assertEquals(Optional.empty(), totals.of(MAY, "South").planDone());
    assertEquals(new BigDecimal("90.00"), totals.of(MAY).sales());
  }

  private void file(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
