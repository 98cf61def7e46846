package io.svodka.runner;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.query.ExpectationResult;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.data.DataFinding;
import io.svodka.model.data.DataQuestion;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SourcePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares a project with its data: everything it takes for granted, and every rule.
public final class DataCheck {
  private final ProjectPlan project;
  private final QueryEngine engine;

  public DataCheck(ProjectPlan project, QueryEngine engine) {
    this.project = project;
    this.engine = engine;
  }

  /// Returns what is not as it should be.
  ///
  /// @param asOf the day that `today` means
  /// @param now the moment that ages are counted from
  public List<DataFinding> findings(List<DataQuestion> questions, LocalDate asOf, Instant now) {
    List<DataFinding> findings = new ArrayList<>(engine.check(questions, values(asOf)));
    List<String> sources = project.sources().stream().map(SourcePlan::name).toList();
    for (ExpectationResult result : engine.verify(sources, asOf)) {
      if (!result.kept()) {
        findings.add(
            new DataFinding.PromiseBroken(
                result.expectation(), result.source(), result.violations(), result.examples()));
      }
    }
    findings.addAll(engine.stale(now));
    return findings;
  }

  /// Returns the values of the reports that need no answers from whoever runs them.
  private Map<String, RunValues> values(LocalDate asOf) {
    ReportParameters parameters = new ReportParameters(Calendar.of(project.settings()));
    Map<String, RunValues> values = new HashMap<>();
    for (ReportPlan report : project.reports()) {
      boolean asks =
          report.parameters().stream()
              .anyMatch(each -> each.initial() instanceof ParameterPlan.Setting.Required);
      if (!asks) {
        values.put(report.name().name(), parameters.read(report, asOf, Map.of()));
      }
    }
    return values;
  }
}
