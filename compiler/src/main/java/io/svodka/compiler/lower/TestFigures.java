package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FigureReader;
import io.svodka.compiler.type.Parameter;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ExpectationOfTest.NamedFigure;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what a test expects of measures. Each such line is a query of its own, over everything and
/// for no recipient in particular.
final class TestFigures {
  private final Findings findings;
  private final ReportScope scope;

  private TestFigures(Findings findings, ReportScope scope) {
    this.findings = findings;
    this.scope = scope;
  }

  /// Returns the reader of a test that looks at a report: its measures, period and conditions hold.
  static TestFigures of(Findings findings, ReportScope report) {
    return new TestFigures(
        findings,
        new ReportScope(
            report.project(),
            report.syntax(),
            report.measures(),
            new Parameters(
                findings,
                report.name(),
                byName(report.parameters()),
                report.project().settings().calendar()),
            report.defaults(),
            List.of()));
  }

  private static Map<String, Parameter> byName(Parameters parameters) {
    return parameters.all().stream()
        .collect(Collectors.toMap(each -> each.plan().name(), each -> each));
  }

  /// Returns the reader of a test that looks at measures of the project.
  static TestFigures of(Findings findings, ResolvedProject project, Declaration.Test test) {
    Parameters none = Parameters.none(findings, project.settings().calendar());
    Declaration.Report nothing =
        new Declaration.Report(
            test.name(), new Label.Absent(test.name().span()), List.of(), test.span());
    return new TestFigures(
        findings,
        new ReportScope(
            project,
            nothing,
            new LocalMeasures(findings, project, none),
            none,
            new ReportScope.Defaults(
                new PeriodExpr.AllTime(test.name().span()), Map.of(), List.of()),
            List.of()));
  }

  Optional<ExpectationOfTest> condition(TestItem.ExpectFigure item) {
    QueryScope query = query(item.during(), item.span());
    FigureReader reader = reader(query);
    List<NamedFigure> figures = new ArrayList<>();
    for (Expr side : sides(item.condition())) {
      Figure figure = reader.read(side);
      if (figure.isUnknown()) {
        return Optional.empty();
      }
      NamedFigure named = new NamedFigure(written(side), figure.plan());
      if (!(figure.formula() instanceof Formula.Constant) && !figures.contains(named)) {
        figures.add(named);
      }
    }
    Formula condition = reader.condition(item.condition());
    return plan(query, item.condition())
        .map(
            plan ->
                new ExpectationOfTest.OfFigures(
                    plan, condition, figures, written(item.condition()), item.span()));
  }

  Optional<ExpectationOfTest> counted(TestItem.ExpectSql item) {
    QueryScope query = query(item.during(), item.span());
    Figure figure = reader(query).read(item.value());
    if (figure.isUnknown()) {
      return Optional.empty();
    }
    if (!(figure.type() instanceof Type.Numeric)) {
      findings.add(
          new TypingProblem.NotANumber(item.value().span(), "", Types.named(figure.type())));
      return Optional.empty();
    }
    if (!isConnection(item.counted().connection())) {
      return Optional.empty();
    }
    NamedFigure named = new NamedFigure(written(item.value()), figure.plan());
    ExpectationOfTest.Select select =
        new ExpectationOfTest.Select(
            item.counted().connection().text(), item.counted().sql().value());
    return plan(query, item.value())
        .map(
            plan ->
                new ExpectationOfTest.OfSql(
                    plan, named, select, item.counted().within(), item.span()));
  }

  private boolean isConnection(Name name) {
    List<String> known =
        scope.project().settings().ownership().connections().stream()
            .map(ConnectionPlan::name)
            .toList();
    boolean there = known.contains(name.text());
    if (!there && !name.isMissing()) {
      findings.add(
          new NamingProblem.UnknownThing(name.span(), Thing.CONNECTION, name.text(), known));
    }
    return there;
  }

  private QueryScope query(List<PeriodExpr> during, Span span) {
    Query syntax = new Query(new Name("expect", span), new Label.Absent(span), List.of(), span);
    PeriodExpr period = during.isEmpty() ? scope.defaults().during() : during.getFirst();
    QueryScope query =
        new QueryScope(findings, syntax, period, scope.defaults().comparisons(), List.of());
    query.demand(List.of());
    return query;
  }

  private FigureReader reader(QueryScope query) {
    MeasureLookup lookup = new MeasureLookup(findings, scope, query);
    return new QueryFigures(findings, scope, List.of(query), lookup).reader();
  }

  private Optional<QueryPlan> plan(QueryScope query, Expr expr) {
    if (query.components().facts().isEmpty()) {
      if (!(expr instanceof Expr.Invalid)) {
        findings.add(new TestProblem.NoMeasure(expr.span()));
      }
      return Optional.empty();
    }
    BoundQuery bound = new QueryBinding(findings, scope).bind(query);
    return Optional.of(new QueryLowering(findings, scope).lower(bound));
  }

  private String written(Expr expr) {
    return scope.project().texts().at(expr.span());
  }

  /// Returns what a condition compares.
  private static List<Expr> sides(Expr condition) {
    return switch (condition) {
      case Expr.Compared(var left, _, var right, _, _) -> List.of(left, right);
      case Expr.Between(var value, _, var low, var high, _) -> List.of(value, low, high);
      case Expr.Is(var value, _, _, _) -> List.of(value);
      case Expr.In(var value, _, _, _) -> List.of(value);
      case Expr.Not(var operand, _) -> sides(operand);
      case Expr.Logical(var left, _, var right, _) -> {
        List<Expr> both = new ArrayList<>(sides(left));
        both.addAll(sides(right));
        yield both;
      }
      case Expr.Constant _,
          Expr.Parameter _,
          Expr.Reference _,
          Expr.Call _,
          Expr.At _,
          Expr.Over _,
          Expr.Negated _,
          Expr.Arithmetic _,
          Expr.If _,
          Expr.InPeriod _,
          Expr.InParameter _,
          Expr.Matched _,
          Expr.Invalid _ ->
          List.of();
    };
  }
}
