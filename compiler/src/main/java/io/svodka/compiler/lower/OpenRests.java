package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.QueryProblem.OpenBecause;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.model.plan.Aggregate.Folding;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.SlotPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A row of the rest is computed from the rows it stands for, where these are something as one.
record OpenRests(Findings findings) {

  void check(QueryScope query, ResultRules rules, List<FactPlan> facts) {
    for (QueryItem item : query.syntax().items()) {
      if (item instanceof QueryItem.Top(_, _, _, QueryItem.Rest.Collected _, var span)) {
        reason(query, rules, facts)
            .ifPresent(found -> findings.add(new QueryProblem.OpenRest(span, found)));
      }
    }
  }

  private static Optional<OpenBecause> reason(
      QueryScope query, ResultRules rules, List<FactPlan> facts) {
    Optional<ResultRules.Limit.Top> top = rules.gathering();
    if (top.isEmpty()) {
      return facts.stream().anyMatch(OpenRests::readsRows)
          ? Optional.of(OpenBecause.LIMIT)
          : Optional.empty();
    }
    boolean mixed =
        IntStream.range(0, query.groupings().size())
            .filter(i -> query.groupings().get(i) instanceof Grouping.ByCalendar)
            .anyMatch(i -> !top.get().within().contains(i));
    return mixed && query.slots().stream().anyMatch(SlotPlan::isWindowed)
        ? Optional.of(OpenBecause.WINDOWS)
        : Optional.empty();
  }

  /// Returns whether some figure does not follow from those of the groups.
  private static boolean readsRows(FactPlan fact) {
    return !fact.repeatedBy().isEmpty()
        || fact.components().stream()
            .anyMatch(each -> each.aggregate().folding() == Folding.FROM_ROWS);
  }
}
