package io.svodka.runner;

import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Names the sources that a report reads.
final class UsedSources {
  private UsedSources() {}

  static Set<String> of(ReportPlan report) {
    Set<String> names = new TreeSet<>();
    for (QueryPlan query : report.queries()) {
      for (FactPlan fact : query.facts()) {
        names.add(fact.source());
        addJoins(fact.joins(), names);
      }
    }
    if (report.burst() instanceof BurstPlan.ByKey(var key, _, _)) {
      names.add(key.source());
      addJoins(key.joins(), names);
    }
    return names;
  }

  private static void addJoins(List<FactPlan.JoinPlan> joins, Set<String> names) {
    joins.forEach(join -> names.add(join.source()));
  }
}
