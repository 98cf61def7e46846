package io.svodka.runner.tests;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.document.Image;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.ThemePlan;
import io.svodka.model.value.Period;
import io.svodka.runner.Dress;
import io.svodka.runner.Renditions;
import io.svodka.runner.ReportAssets;
import io.svodka.runner.ReportPacks;
import io.svodka.runner.ReportParameters;
import io.svodka.runner.project.AssetFolder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One test with the engine that holds its rows.
final class TestRun {
  private final ProjectPlan project;
  private final QueryEngine engine;
  private final TestPlan test;
  private final TestRequest request;
  private final AssetFolder assets;
  private final Map<String, Results> results = new HashMap<>();

  TestRun(
      ProjectPlan project,
      QueryEngine engine,
      AssetFolder assets,
      TestPlan test,
      TestRequest request) {
    this.assets = assets;
    this.project = project;
    this.engine = engine;
    this.test = test;
    this.request = request;
  }

  TestRequest request() {
    return request;
  }

  QueryEngine engine() {
    return engine;
  }

  LocalDate day() {
    return switch (test.day()) {
      case TestPlan.Day.On(var date) -> date;
      case TestPlan.Day.Any _ -> request.asOf();
    };
  }

  /// Returns the figures of the report the test looks at.
  Results results() {
    return results.computeIfAbsent("", _ -> read());
  }

  private Results read() {
    ReportPlan report = looked(report());
    KeyedData data = data(report);
    return new Results(report, data, values(report), calendar(), dictionary());
  }

  private Dictionary dictionary() {
    return new Dictionary(project.settings().language());
  }

  /// Returns the report with the levels that the test asks for.
  private ReportPlan looked(ReportPlan report) {
    List<QueryPlan> queries = report.queries().stream().map(this::withLevels).toList();
    return with(report, queries);
  }

  private QueryPlan withLevels(QueryPlan query) {
    List<List<Integer>> levels = new ArrayList<>();
    for (ExpectationOfTest expectation : test.expectations()) {
      if (expectation instanceof ExpectationOfTest.OfQuery asked
          && asked.query().equals(query.name().name())) {
        levels.addAll(asked.levels());
      }
    }
    return query.withLevels(levels);
  }

  private static BurstPlan once() {
    return new BurstPlan.Once(TextPlan.EMPTY);
  }

  private static ReportPlan with(ReportPlan report, List<QueryPlan> queries) {
    return new ReportPlan(
        report.name(),
        report.parameters(),
        report.period(),
        queries,
        report.layout(),
        report.theme(),
        report.formats(),
        report.burst());
  }

  /// Without a recipient all those that the burst names are looked at together.
  private KeyedData data(ReportPlan report) {
    if (recipients().isEmpty()) {
      return engine.together(report, values(report));
    }
    try (KeyedStream stream = engine.open(report, values(report))) {
      return ReportPacks.chosen(stream, Set.copyOf(recipients())).next();
    }
  }

  List<String> recipients() {
    return switch (test.subject()) {
      case TestPlan.Subject.Project _ -> List.of();
      case TestPlan.Subject.OfReport(_, _, var recipients) -> recipients;
    };
  }

  ReportPlan report() {
    String name =
        switch (test.subject()) {
          case TestPlan.Subject.Project _ -> "";
          case TestPlan.Subject.OfReport(var report, _, _) -> report;
        };
    return project.reports().stream()
        .filter(report -> report.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  RunValues values(ReportPlan report) {
    return new ReportParameters(calendar())
        .set(
            report,
            day(),
            switch (test.subject()) {
              case TestPlan.Subject.Project _ -> List.of();
              case TestPlan.Subject.OfReport(_, var settings, _) -> settings;
            });
  }

  /// Returns what the burst says about each pack.
  PackSettingsReader settings() {
    ReportPlan report = report();
    return new PackSettingsReader(project.settings(), report.burst(), values(report));
  }

  private Calendar calendar() {
    return Calendar.of(project.settings());
  }

  private Map<String, Image> images() {
    return assets.read(ReportAssets.of(report()));
  }

  /// Returns the renderers in the theme of the report.
  Renditions dressed(Renditions renditions) {
    return renditions.in(Dress.of(renditions.theme(), report().theme(), images()));
  }

  /// Returns where weeks and years start.
  CalendarRules calendarRules() {
    return project.settings().calendar();
  }

  /// Returns how the report is laid out.
  ReportLayout layout() {
    ReportPlan report = report();
    RunValues values = values(report);
    Period period = calendar().resolve(report.period(), day(), values.parameters());
    return new ReportLayout(
        project.settings(), report, values, period, engine.ages(report), images());
  }

  /// Returns the result of a query that belongs to no report.
  QueryResult alone(QueryPlan query, QueryEngine over) {
    ReportPlan report = around(query);
    RunValues values = values(report);
    try (KeyedStream stream = over.open(report, values)) {
      return new Results(report, stream.next(), values, calendar(), dictionary())
          .query(query.name().name());
    }
  }

  private ReportPlan around(QueryPlan query) {
    List<ParameterPlan> parameters =
        switch (test.subject()) {
          case TestPlan.Subject.Project _ -> List.of();
          case TestPlan.Subject.OfReport _ -> report().parameters();
        };
    Span span = test.span();
    return new ReportPlan(
        new ReportPlan.ReportName("test", test.name(), "", "", span),
        parameters,
        new PeriodRule.AllTime(),
        List.of(query),
        LayoutPlan.EMPTY,
        ThemePlan.USUAL,
        List.of(),
        once());
  }
}
