package io.svodka.runner.oracle;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.layout.Pack;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Lays out the packs of reports.
///
/// @param asOf the day of the run
record Packs(ProjectPlan plan, QueryEngine engine, LocalDate asOf) {

  /// Hands out the packs of a report one after the other until one is enough.
  void of(ReportPlan report, Predicate<Pack> more) {
    RunValues values = new RunValues(asOf, Map.of());
    ReportLayout layout =
        new ReportLayout(
            plan.settings(),
            report,
            values,
            new Calendar(plan.settings().calendar()).resolve(report.period(), asOf, Map.of()),
            engine.ages(report),
            Map.of());
    try (KeyedStream stream = engine.open(report, values)) {
      boolean goOn = true;
      while (goOn && stream.hasNext()) {
        KeyedData data = stream.next();
        goOn = more.test(layout.of(data, plan.settings().locale()).pack());
      }
    }
  }

  ReportPlan report(String name) {
    return plan.reports().stream()
        .filter(report -> report.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// Returns all packs of a report.
  List<Pack> of(String report) {
    List<Pack> packs = new java.util.ArrayList<>();
    of(report(report), packs::add);
    return packs;
  }
}
