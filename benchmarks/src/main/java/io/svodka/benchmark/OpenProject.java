package io.svodka.benchmark;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.source.Workspace;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.runner.ReportParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A project with its data open.
record OpenProject(ProjectPlan plan, QueryEngine engine, LocalDate asOf) implements AutoCloseable {

  static OpenProject of(Workspace workspace, DataSettings data, LocalDate asOf) {
    return switch (new Compiler().compile(workspace)) {
      case Compilation.Compiled(var plan, _) ->
          new OpenProject(plan, new QueryEngine(plan, data), asOf);
      case Compilation.Refused(var diagnostics) ->
          throw new IllegalStateException(diagnostics.getFirst().toString());
    };
  }

  List<String> reports() {
    return plan.reports().stream().map(report -> report.name().name()).sorted().toList();
  }

  /// Computes all figures that a report shows to all its recipients and returns how many rows they
  /// stand in.
  int rows(String name) {
    ReportPlan report = report(name);
    RunValues values = values(report);
    Dictionary texts = new Dictionary(plan.settings().language());
    int rows = 0;
    try (KeyedStream packs = engine.open(report, values)) {
      while (packs.hasNext()) {
        rows +=
            rows(
                report,
                new Results(report, packs.next(), values, Calendar.of(plan.settings()), texts));
      }
    }
    return rows;
  }

  /// Fetches the rows of a report as values and returns how many there are.
  int fetched(String name) {
    ReportPlan report = report(name);
    int rows = 0;
    try (KeyedStream packs = engine.open(report, values(report))) {
      while (packs.hasNext()) {
        rows +=
            packs.next().datasets().values().stream().mapToInt(each -> each.rows().size()).sum();
      }
    }
    return rows;
  }

  private static int rows(ReportPlan report, Results results) {
    int rows = 0;
    for (QueryPlan query : report.queries()) {
      QueryResult result = results.query(query.name().name());
      for (Place row : result.rows(0)) {
        query.measures().forEach(measure -> result.value(measure.figure().formula(), row));
        rows++;
      }
    }
    return rows;
  }

  /// Writes the statements of a report.
  void write(String name) {
    ReportPlan report = report(name);
    engine.explain(report, values(report));
  }

  private ReportPlan report(String name) {
    return plan.reports().stream()
        .filter(report -> report.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private RunValues values(ReportPlan report) {
    return new ReportParameters(new Calendar(plan.settings().calendar()))
        .read(report, asOf, Map.of());
  }

  @Override
  public void close() {
    engine.close();
  }
}
