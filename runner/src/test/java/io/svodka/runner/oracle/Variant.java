package io.svodka.runner.oracle;

import io.svodka.engine.query.Means;
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
  EVERY_LEVEL,
  /// The database is asked for every level and for nothing that not all databases do: a grouping
  /// for each level under one another, medians from the numbers of rows.
  PLAIN;

  /// By which plans a query is asked.
  enum Choice {
    /// By every plan, alone and in a burst.
    EVERY,
    /// By every plan: as planned alone and in a burst, by each of the others in one of the two.
    IN_TURN;

    List<Variant> of(int query, boolean burst) {
      return switch (this) {
        case EVERY -> List.of(Variant.values());
        case IN_TURN -> List.of(PLANNED, burst == (query % 2 == 0) ? EVERY_LEVEL : PLAIN);
      };
    }
  }

  private static final FactPlan.Component UNFOLDED =
      new FactPlan.Component(
          "unfolded",
          new Aggregate.CountDistinct(
              new RowExpr.Constant(Value.of(1), ColumnType.WHOLE), RowExpr.ALWAYS),
          FactPlan.Reader.FOLDING);

  ReportPlan of(ReportPlan report) {
    return switch (this) {
      case PLANNED -> report;
      case EVERY_LEVEL, PLAIN ->
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

  Means means() {
    return switch (this) {
      case PLANNED, EVERY_LEVEL -> Means.OWN;
      case PLAIN -> Means.PLAIN;
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
