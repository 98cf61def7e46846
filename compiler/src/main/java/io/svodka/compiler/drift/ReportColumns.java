package io.svodka.compiler.drift;

import io.svodka.compiler.problem.DriftProblem.Use;
import io.svodka.compiler.problem.DriftProblem.UseKind;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns that one report, or one query of the top level, reads.
record ReportColumns(Use use) {
  static ReportColumns of(ReportPlan report) {
    return new ReportColumns(new Use(UseKind.REPORT, report.name().name(), report.name().span()));
  }

  static ReportColumns of(QueryPlan query) {
    return new ReportColumns(new Use(UseKind.QUERY, query.name().name(), query.name().span()));
  }

  /// Takes the columns one after the other.
  interface Taking {
    void take(String source, String column, Use use);
  }

  void forEach(QueryPlan query, Taking taking) {
    query.facts().forEach(fact -> fact(fact, taking));
  }

  void forEach(ReportPlan report, Taking taking) {
    report.queries().forEach(query -> forEach(query, taking));
    switch (report.burst()) {
      case BurstPlan.Once _ -> {}
      case BurstPlan.ByKey(var key, _, _) -> {
        List<RowExpr> exprs = new ArrayList<>(key.filters());
        exprs.add(key.key());
        key.attributes().forEach(attribute -> exprs.add(attribute.value()));
        take(key.source(), key.joins(), exprs, taking);
      }
    }
  }

  private void fact(FactPlan fact, Taking taking) {
    List<RowExpr> exprs = new ArrayList<>(fact.filters());
    exprs.addAll(fact.keys());
    exprs.addAll(fact.dimensions());
    fact.components().forEach(each -> exprs.addAll(AggregateExprs.of(each.aggregate())));
    switch (fact.time()) {
      case TimeAxis.Timeless() -> {}
      case TimeAxis.Dated(var day) -> exprs.add(day);
      case TimeAxis.Timed(var moment, _) -> exprs.add(moment);
    }
    take(fact.source(), fact.joins(), exprs, taking);
  }

  private void take(String source, List<JoinPlan> joins, List<RowExpr> exprs, Taking taking) {
    Map<String, String> sources = new HashMap<>(Map.of("", source));
    List<RowExpr> all = new ArrayList<>(exprs);
    for (JoinPlan join : JoinPlan.all(joins).toList()) {
      sources.put(join.alias(), join.source());
      all.add(join.on());
    }
    for (RowExpr expr : all) {
      for (RowExpr.Column column : RowRewriting.columns(expr)) {
        taking.take(sources.getOrDefault(column.alias(), source), column.name(), use);
      }
    }
  }
}
