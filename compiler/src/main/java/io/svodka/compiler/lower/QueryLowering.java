package io.svodka.compiler.lower;

import io.svodka.compiler.check.Unfinished;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.type.Periods;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.QueryPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Makes the plan of a query once the whole layout has asked for what it needs.
final class QueryLowering {
  private final Findings findings;
  private final ReportScope report;

  QueryLowering(Findings findings, ReportScope report) {
    this.findings = findings;
    this.report = report;
  }

  QueryPlan lower(BoundQuery bound) {
    QueryScope query = bound.scope();
    Periods periods = new Periods(findings, report.parameters());
    List<ComparisonPlan> comparisons = new ArrayList<>();
    for (Compare compare : query.compared()) {
      comparisons.add(Comparisons.plan(compare, periods));
      new Unfinished(findings).check(periods.usual(query.during()), query.during().span(), compare);
    }
    return new QueryPlan(
            new QueryPlan.QueryName(query.name(), label(query), query.syntax().name().span()),
            bound.reach(),
            bound.facts(),
            bound.dimensions(),
            query.items().values().stream().map(Shown::plan).toList(),
            new QueryPlan.QueryTime(periods.read(query.during()), comparisons, query.slots()),
            bound.rules(),
            levels(query))
        .counted();
  }

  private static String label(QueryScope query) {
    return switch (query.syntax().label()) {
      case Label.Given(var text, _) -> text;
      case Label.Absent _ -> query.name();
    };
  }

  private static List<List<Integer>> levels(QueryScope query) {
    Set<List<Integer>> levels = new LinkedHashSet<>();
    levels.add(IntStream.range(0, query.groupings().size()).boxed().toList());
    levels.addAll(query.levels());
    List<List<Integer>> sorted = new ArrayList<>(levels);
    sorted.sort(
        Comparator.<List<Integer>>comparingInt(List::size)
            .reversed()
            .thenComparing(List::toString));
    return sorted;
  }
}
