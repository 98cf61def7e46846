package io.svodka.runner.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Queries without limits in time that are cut into months. The compiler lets only tests ask them,
/// the engine answers whoever asks.
class AllTimeTest {
  private static final String REPORT =
      """
      report r {
        query q {
          show orders, revenue
          by month
          during last 3 months
          %s
        }
        table from q {
          columns {
            month
            orders
            revenue
          }
          total "All"
        }
        %s
      }
      """;
  private static final String BURST = "burst by partner.id {\n  file name \"{partner.id}\"\n}";

  @TempDir Path folder;

  /// p1 begins in November and p2 in January; an order of each has no date.
  private Shop shop() throws IOException {
    return Shop.in(folder)
        .orders(
            """
            1,p1,tea,2025-11-10,10,ann
            2,p1,tea,2026-01-11,20,ann
            3,p2,tea,2026-01-12,5,ben
            4,p2,tea,2026-02-03,6,ben
            5,p1,tea,,100,ben
            6,p2,tea,,200,ben
            7,,tea,2024-01-01,1000,ben
            """)
        .partners("p1,One\np2,Two\np3,Three\n");
  }

  @Test
  void whatHasNoDateIsInNoMonthAndInTheTotal() throws IOException {
    assertEquals(
        List.of(
            """
            row: 2025-11-10 | 1 | 10
            row: 2025-12-01 | 0 | 0
            row: 2026-01-01 | 2 | 25
            row: 2026-02-01 | 1 | 6
            all: All | 6 | 341
            """),
        packs("where partner.id is not null", ""));
  }

  /// Nobody can read from the months of a pack when another partner's first order was.
  @Test
  void theMonthsOfAPackAreThoseOfItsOwnRows() throws IOException {
    assertEquals(
        List.of(
            """
            row: 2025-11-10 | 1 | 10
            row: 2025-12-01 | 0 | 0
            row: 2026-01-01 | 1 | 20
            all: All | 3 | 130
            """,
            """
            row: 2026-01-12 | 1 | 5
            row: 2026-02-01 | 1 | 6
            all: All | 3 | 211
            """,
            """
            row: 2026-03-15 | 0 | 0
            all: All | 0 | 0
            """),
        packs("", BURST));
  }

  private List<String> packs(String condition, String burst) throws IOException {
    ProjectPlan plan = shop().plan("", REPORT.formatted(condition, burst));
    ReportPlan report = plan.reports().getFirst();
    List<String> packs = new ArrayList<>();
    try (QueryEngine engine = new QueryEngine(plan, new DataSettings(folder, Map.of()))) {
      new Packs(plan, engine, LocalDate.of(2026, 3, 15))
          .of(withoutLimits(report), pack -> packs.add(Shop.lines(pack)));
    }
    return packs;
  }

  private static ReportPlan withoutLimits(ReportPlan report) {
    return new ReportPlan(
        report.name(),
        report.parameters(),
        new PeriodRule.AllTime(),
        report.queries().stream().map(AllTimeTest::withoutLimits).toList(),
        report.layout(),
        report.theme(),
        report.formats(),
        report.burst());
  }

  private static QueryPlan withoutLimits(QueryPlan query) {
    return new QueryPlan(
        query.name(),
        query.scope(),
        query.facts(),
        query.dimensions(),
        query.measures(),
        new QueryPlan.QueryTime(new PeriodRule.AllTime(), List.of()),
        query.rules(),
        query.levels());
  }
}
