package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.compiler.type.Constants;
import io.svodka.compiler.type.Parameter;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.DeliveryPlan.ParameterSetting;
import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.model.plan.TestPlan.GivenRows;
import io.svodka.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the plan of a test.
final class TestReader {
  private final Findings findings;
  private final ResolvedProject project;
  private final Map<String, ReportReader.Read> reads = new HashMap<>();
  private final Map<String, ReportPlan> reports = new LinkedHashMap<>();
  private final Map<String, SourcePlan> sources = new LinkedHashMap<>();
  private final TestCells cells;

  TestReader(Findings findings, ResolvedProject project, List<ReportPlan> reports) {
    this.findings = findings;
    this.project = project;
    this.cells = new TestCells(findings, project.texts());
    reports.forEach(report -> this.reports.put(report.name().name(), report));
    project.sources().forEach(source -> sources.put(source.name(), source));
  }

  /// A report a test looks at, with its plan.
  record Looked(ReportReader.Read read, ReportPlan plan) {}

  TestPlan read(Declaration.Test test) {
    checkOnce(test);
    List<Looked> report = report(test);
    List<ParameterSetting> settings = new ArrayList<>();
    report.forEach(looked -> settings.addAll(settings(test, looked)));
    List<GivenRows> given = given(test);
    List<ExpectationOfTest> expectations = expectations(test, report);
    TestPlan plan =
        new TestPlan(
            test.name().text(),
            day(test),
            subject(test, report, settings),
            given,
            expectations,
            test.name().span());
    checkDay(test, plan, report);
    return plan;
  }

  private void checkOnce(Declaration.Test test) {
    Map<String, Span> firsts = new HashMap<>();
    for (TestItem item : test.items()) {
      String word =
          switch (item) {
            case TestItem.AsOf _ -> "as of";
            case TestItem.Report _ -> "report";
            case TestItem.Set(var parameter, _, _) -> "set $" + parameter;
            case TestItem.Recipient _ -> "key";
            case TestItem.Given(var source, _, _) -> "given " + source.dotted();
            case TestItem.Expectation _, Describe _ -> "";
          };
      Span first = word.isEmpty() ? null : firsts.putIfAbsent(word, item.span());
      if (first != null) {
        findings.add(new QueryProblem.StatementTwice(item.span(), word, first));
      }
    }
  }

  /// Returns the report a test looks at, one entry or none; an unknown one is reported.
  private List<Looked> report(Declaration.Test test) {
    for (TestItem item : test.items()) {
      if (item instanceof TestItem.Report(var name, _)) {
        ReportPlan plan = reports.get(name.text());
        Declaration.Report report = project.declarations().reports().get(name.text());
        if (plan != null && report != null) {
          findings.leads(name, report.name());
          return List.of(new Looked(reads.computeIfAbsent(name.text(), _ -> names(report)), plan));
        }
        unknown(name, Thing.REPORT, List.copyOf(reports.keySet()));
      }
    }
    return List.of();
  }

  /// Reads a report once more for its names; what is wrong in it was said when it was planned.
  private ReportReader.Read names(Declaration.Report report) {
    return new ReportReader(new Findings(), project).read(report);
  }

  private void unknown(Name name, Thing kind, List<String> known) {
    if (!name.isMissing()) {
      findings.add(new NamingProblem.UnknownThing(name.span(), kind, name.text(), known));
    }
  }

  private List<ParameterSetting> settings(Declaration.Test test, Looked report) {
    List<ParameterSetting> settings = new ArrayList<>();
    List<String> set = new ArrayList<>();
    for (TestItem item : test.items()) {
      if (item instanceof TestItem.Set(var name, var value, var span)) {
        set.add(name);
        parameter(report, name, span)
            .map(
                found ->
                    new ParameterReader(findings, project)
                        .setting(value, found.plan().kind(), found.type()))
            .ifPresent(setting -> settings.add(new ParameterSetting(name, setting)));
      }
    }
    for (Parameter parameter : report.read().scope().report().parameters().all()) {
      boolean required = parameter.plan().initial() instanceof ParameterPlan.Setting.Required;
      if (required && !set.contains(parameter.plan().name())) {
        findings.add(
            new TestProblem.ParameterNotSet(
                test.name().span(), parameter.plan().name(), parameter.span()));
      }
    }
    return settings;
  }

  private Optional<Parameter> parameter(Looked report, String name, Span span) {
    List<Parameter> all = report.read().scope().report().parameters().all();
    Optional<Parameter> found =
        all.stream().filter(each -> each.plan().name().equals(name)).findFirst();
    if (found.isEmpty()) {
      List<String> known = all.stream().map(each -> each.plan().name()).toList();
      findings.add(
          new NamingProblem.UnknownParameter(span, name, report.plan().name().name(), known));
    }
    return found;
  }

  private List<GivenRows> given(Declaration.Test test) {
    List<GivenRows> given = new ArrayList<>();
    for (TestItem item : test.items()) {
      if (item instanceof TestItem.Given rows) {
        Path path = project.graph().scopes().qualified(rows.source());
        SourcePlan source = sources.get(path.dotted());
        Declaration.Source declared = project.declarations().sources().get(path.dotted());
        if (source == null || declared == null) {
          Name name = new Name(path.dotted(), path.span());
          unknown(name, Thing.SOURCE, List.copyOf(sources.keySet()));
        } else {
          new TestNames(findings).given(rows, declared);
          given.add(new TestTables(findings, cells).given(rows, source));
        }
      }
    }
    return given;
  }

  private List<ExpectationOfTest> expectations(Declaration.Test test, List<Looked> report) {
    List<ExpectationOfTest> read = new ArrayList<>();
    boolean named = test.items().stream().anyMatch(item -> item instanceof TestItem.Report);
    int written = 0;
    for (TestItem item : test.items()) {
      if (item instanceof TestItem.Expectation expectation) {
        written++;
        // Without its report, which was reported, nothing is known of what is expected.
        if (!named || !report.isEmpty()) {
          expectation(test, expectation, report).ifPresent(read::add);
        }
      }
    }
    if (written == 0) {
      findings.add(new TestProblem.NothingExpected(test.name().span()));
    }
    return read;
  }

  private Optional<? extends ExpectationOfTest> expectation(
      Declaration.Test test, TestItem.Expectation item, List<Looked> report) {
    return switch (item) {
      case TestItem.ExpectFigure figure -> figures(test, report).condition(figure);
      case TestItem.ExpectSql counted -> figures(test, report).counted(counted);
      case TestItem.ExpectQuery query ->
          needed(report, query.span(), "expect query").flatMap(found -> query(query, found));
      case TestItem.ExpectPages _,
          TestItem.ExpectText _,
          TestItem.ExpectCell _,
          TestItem.ExpectSameTotals _,
          TestItem.ExpectNoOtherRecipient _ ->
          needed(report, item.span(), project.texts().at(item.span()))
              .flatMap(found -> new ArtefactReader(findings, cells, found.plan()).read(item));
    };
  }

  private TestFigures figures(Declaration.Test test, List<Looked> report) {
    return report.isEmpty()
        ? TestFigures.of(findings, project, test)
        : TestFigures.of(findings, report.getFirst().read().scope().report());
  }

  private Optional<Looked> needed(List<Looked> report, Span span, String what) {
    if (report.isEmpty()) {
      findings.add(new TestProblem.NoReport(span, what));
    }
    return report.stream().findFirst();
  }

  private Optional<ExpectationOfTest> query(TestItem.ExpectQuery item, Looked report) {
    List<QueryPlan> queries = report.plan().queries();
    Optional<QueryPlan> query =
        queries.stream().filter(each -> each.name().name().equals(item.query().text())).findFirst();
    if (query.isEmpty()) {
      unknown(item.query(), Thing.QUERY, queries.stream().map(each -> each.name().name()).toList());
    }
    new TestNames(findings).expected(item, report.read().scope().report());
    return query.map(
        found ->
            new ExpectedTableReader(findings, cells, project.settings().calendar())
                .read(item, found));
  }

  private static TestPlan.Day day(Declaration.Test test) {
    for (TestItem item : test.items()) {
      if (item instanceof TestItem.AsOf(var day, _)) {
        return new TestPlan.Day.On(day);
      }
    }
    return new TestPlan.Day.Any();
  }

  private TestPlan.Subject subject(
      Declaration.Test test, List<Looked> report, List<ParameterSetting> settings) {
    if (report.isEmpty()) {
      return new TestPlan.Subject.Project();
    }
    ReportPlan plan = report.getFirst().plan();
    List<String> recipients = new ArrayList<>();
    for (TestItem item : test.items()) {
      if (item instanceof TestItem.Recipient(var key, var span)) {
        recipients.add(text(Constants.of(key).value()));
        new ArtefactReader(findings, cells, plan).needsBurst(span, "key");
      }
    }
    return new TestPlan.Subject.OfReport(plan.name().name(), settings, recipients);
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> Boolean.toString(holds);
      case Value.Day(var date) -> date.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Bucket(var period) -> period.start().toString();
      case Value.Absent _ -> "";
    };
  }

  private void checkDay(Declaration.Test test, TestPlan plan, List<Looked> report) {
    if (plan.day() instanceof TestPlan.Day.On || test.items().isEmpty()) {
      return;
    }
    Stream<QueryPlan> queries =
        Stream.concat(
            report.stream().flatMap(looked -> looked.plan().queries().stream()),
            plan.expectations().stream().flatMap(TestReader::ownQuery));
    DayDependence days = dependence(plan, report);
    if (queries.anyMatch(days::of)) {
      Span first = test.items().getFirst().span();
      findings.add(
          new TestProblem.NoAsOf(
              test.name().span(),
              new Span(first.source(), first.start(), first.start()),
              lastDay(plan.given()).map(day -> day.plusDays(1)).stream().toList()));
    }
  }

  private static Stream<QueryPlan> ownQuery(ExpectationOfTest expectation) {
    return switch (expectation) {
      case ExpectationOfTest.OfFigures figures -> Stream.of(figures.query());
      case ExpectationOfTest.OfSql counted -> Stream.of(counted.query());
      case ExpectationOfTest.OfQuery _,
          ExpectationOfTest.PageCount _,
          ExpectationOfTest.Words _,
          ExpectationOfTest.SheetCell _,
          ExpectationOfTest.SameTotals _,
          ExpectationOfTest.NoOtherRecipient _ ->
          Stream.empty();
    };
  }

  private static DayDependence dependence(TestPlan plan, List<Looked> report) {
    Map<String, ParameterPlan.Setting> set = new HashMap<>();
    if (plan.subject() instanceof TestPlan.Subject.OfReport(_, var settings, _)) {
      settings.forEach(each -> set.put(each.parameter(), each.setting()));
    }
    List<ParameterPlan> parameters =
        report.stream().flatMap(looked -> looked.plan().parameters().stream()).toList();
    return DayDependence.with(parameters, set);
  }

  private static Optional<LocalDate> lastDay(List<GivenRows> given) {
    return given.stream()
        .flatMap(rows -> rows.rows().stream())
        .flatMap(List::stream)
        .flatMap(TestReader::day)
        .max(LocalDate::compareTo);
  }

  private static Stream<LocalDate> day(Value value) {
    return switch (value) {
      case Value.Day(var date) -> Stream.of(date);
      case Value.Moment(var at) -> Stream.of(at.toLocalDate());
      case Value.Text _, Value.Decimal _, Value.Truth _, Value.Bucket _, Value.Absent _ ->
          Stream.empty();
    };
  }
}
