package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.TimeTable;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Where formulas stand that read other queries only, such as the condition that skips a pack.
record NoQuery(AllRows rows, QueryTimes times, Place place) {

  static NoQuery create() {
    Period none = new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), new Period.Shape.Free());
    QueryTimes times =
        new QueryTimes(none, List.of(), new TimeTable(List.of(), List.of(List.of())));
    Groups groups = new Groups(emptyPlan(), new Dataset(times, Dataset.Coverage.FINEST, List.of()));
    return new NoQuery(
        new AllRows(groups, times.table(), Map.of(), 0), times, groups.find(List.of(), List.of()));
  }

  private static QueryPlan emptyPlan() {
    return new QueryPlan(
        new QueryPlan.QueryName("none", "none", new Span(new SourceId("none"), 0, 0)),
        QueryPlan.Scope.WHOLE,
        List.of(),
        List.of(),
        List.of(),
        new QueryPlan.QueryTime(new PeriodRule.AllTime(), List.of()),
        new ResultRules(List.of(), List.of(), List.of(), List.of()),
        List.of(List.of()));
  }
}
