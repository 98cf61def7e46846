package io.svodka.runner.oracle;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Ways to come to the same figures.
enum Variant {
  /// As the compiler planned it: coarser levels are folded from the finest one where that is right.
  PLANNED,
  /// The database is asked for every level, because something stands beside the figures that does
  /// not follow from parts.
  EVERY_LEVEL;

  private static final FactPlan.Component UNFOLDED =
      new FactPlan.Component(
          "unfolded",
          new Aggregate.CountDistinct(
              new RowExpr.Constant(Value.of(1), ColumnType.WHOLE), RowExpr.ALWAYS),
          FactPlan.Reader.FOLDING);

  ReportPlan of(ReportPlan report) {
    return switch (this) {
      case PLANNED -> report;
      case EVERY_LEVEL ->
          new ReportPlan(
              report.name(),
              report.parameters(),
              report.period(),
              report.queries().stream().map(Variant::levelled).toList(),
              report.layout(),
              report.theme(),
              report.formats(),
              report.burst());
    };
  }

  private static QueryPlan levelled(QueryPlan query) {
    return new QueryPlan(
        query.name(),
        query.scope(),
        query.facts().stream().map(Variant::levelled).toList(),
        query.dimensions(),
        query.measures(),
        query.time(),
        query.rules(),
        query.levels());
  }

  private static FactPlan levelled(FactPlan fact) {
    List<FactPlan.Component> components = new ArrayList<>(fact.components());
    components.add(UNFOLDED);
    return new FactPlan(
        fact.model(),
        fact.source(),
        fact.joins(),
        fact.filters(),
        fact.time(),
        fact.keys(),
        fact.dimensions(),
        components);
  }
}
