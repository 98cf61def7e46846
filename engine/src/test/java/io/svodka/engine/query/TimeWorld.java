package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.component;

import io.svodka.engine.query.World.Kinds;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Sales of three years, many of them in the hours around a change of the clocks.
final class TimeWorld {
  private static final RowExpr AMOUNT = column("amount", Plans.MONEY);

  private TimeWorld() {}

  static World random(long seed) {
    World base = World.random(seed);
    Random random = new Random(seed);
    List<World.Sale> sales = new ArrayList<>();
    for (int i = 0; i < 2200; i++) {
      LocalDate day =
          switch (random.nextInt(12)) {
            case 0 -> LocalDate.of(2025, 3, 30);
            case 1 -> LocalDate.of(2025, 10, 26);
            case 2 -> LocalDate.of(2024, 2, 29);
            case 3 -> LocalDate.of(2026, 12, 31);
            default -> LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1127));
          };
      LocalDateTime at = day.atStartOfDay().plusMinutes(random.nextInt(-60, 1400));
      sales.add(
          new World.Sale(
              List.of("P1", "o'hara", "orphan").get(random.nextInt(3)),
              random.nextInt(9) == 0 ? null : 1L + random.nextInt(7),
              random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(-500, 90000), 2),
              List.of("paid", "cancelled", "new", "").get(random.nextInt(4)),
              random.nextInt(40) == 0 ? null : at,
              random.nextInt(6) == 0 ? null : "c" + random.nextInt(9)));
    }
    return new World(base.partners(), base.products(), sales, List.of());
  }

  static FactPlan fact(Kinds kinds, List<RowExpr> dimensions) {
    List<FactPlan.Component> components =
        new ArrayList<>(
            List.of(
                component("revenue", new Aggregate.Sum(AMOUNT, World.PAID)),
                component("orders", new Aggregate.CountRows(RowExpr.ALWAYS)),
                component("least", new Aggregate.Least(AMOUNT, World.PAID)),
                component("at last", edge(Aggregate.Edge.LAST, World.PAID)),
                component("at first", edge(Aggregate.Edge.FIRST, RowExpr.ALWAYS))));
    if (kinds == Kinds.WITH_DISTINCT) {
      components.add(
          component(
              "customers",
              new Aggregate.CountDistinct(column("customer", ColumnType.TEXT), RowExpr.ALWAYS)));
    }
    components.add(component("last day", new Aggregate.EdgeDay(Aggregate.Edge.LAST, World.PAID)));
    components.add(
        component("first day", new Aggregate.EdgeDay(Aggregate.Edge.FIRST, RowExpr.ALWAYS)));
    FactPlan sales = World.salesFact(Kinds.ADDITIVE, dimensions);
    return new FactPlan(
        sales.model(),
        sales.source(),
        sales.joins(),
        sales.filters(),
        new TimeAxis.Timed(column("paid_at", ColumnType.MOMENT), ZoneOffset.UTC),
        sales.keys(),
        dimensions,
        components);
  }

  private static Aggregate edge(Aggregate.Edge edge, RowExpr condition) {
    return new Aggregate.AtEdge(edge, new Aggregate.Sum(AMOUNT, condition));
  }
}
