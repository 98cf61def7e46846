package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.data.DataFinding;
import io.svodka.model.data.DataQuestion.HistoryReaches;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Asks whether there are rows in the period that a query compares with.
record HistoryCheck(QueryContext context, ReportPlan report, HistoryReaches question) {

  List<DataFinding> findings() {
    List<DataFinding> findings = new ArrayList<>();
    for (QueryPlan query : report.queries()) {
      if (query.name().name().equals(question.query())) {
        compared(query).ifPresent(period -> findings.addAll(findings(query, period)));
      }
    }
    return findings;
  }

  private Optional<Period> compared(QueryPlan query) {
    QueryTimes times = context.times(query);
    List<String> names = query.time().comparisons().stream().map(ComparisonPlan::name).toList();
    int index = names.indexOf(question.comparison());
    return index < 0 || times.period().equals(Calendar.ALL_TIME)
        ? Optional.empty()
        : Optional.of(times.comparisons().get(index));
  }

  private List<DataFinding> findings(QueryPlan query, Period compared) {
    List<DataFinding> findings = new ArrayList<>();
    for (FactPlan fact : query.facts()) {
      first(query, fact)
          .filter(day -> day.isAfter(compared.start()))
          .ifPresent(
              day ->
                  findings.add(
                      new DataFinding.HistoryShort(
                          question, fact.model(), day, compared.start(), compared.end())));
    }
    return findings;
  }

  private Optional<LocalDate> first(QueryPlan query, FactPlan fact) {
    return FactTime.of(fact.time())
        .flatMap(
            time ->
                new TimeResolution(context)
                    .span(query, fact, time).stream().min(Comparator.naturalOrder()));
  }
}
