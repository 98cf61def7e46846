package io.svodka.compiler.lower;

import io.svodka.compiler.check.Unused;
import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.During;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.Where;
import io.svodka.compiler.type.Parameter;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Periods;
import io.svodka.model.document.Standard;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.rendition.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the plan of a report: its parameters, its queries, then its layout, which decides what the
/// queries must bring.
final class ReportReader {
  private final Findings findings;
  private final ResolvedProject project;
  private final Themes themes;

  /// A reader whose reports are not shown.
  ReportReader(Findings findings, ResolvedProject project) {
    this(
        findings,
        project,
        new Themes(new Findings(), project.declarations(), AssetReader.silent()));
  }

  ReportReader(Findings findings, ResolvedProject project, Themes themes) {
    this.findings = findings;
    this.project = project;
    this.themes = themes;
  }

  /// A report as planned, and its names for those who deliver it.
  record Read(ReportPlan plan, LayoutScope scope, PendingQueries pending) {}

  /// Queries that wait for the texts of deliveries before their plans are made.
  interface PendingQueries {
    List<QueryPlan> plans();
  }

  Read read(Declaration.Report report) {
    ReportScope scope = scope(report);
    scope.measures().readAll();
    Map<String, BoundQuery> bound = queries(scope);
    LayoutScope layoutScope = new LayoutScope(findings, scope, bound);
    LayoutPlan layout = new LayoutReader(layoutScope).read(report.items());
    BurstPlan burst = burst(layoutScope);
    Periods periods = new Periods(findings, scope.parameters());
    PeriodRule period = periods.read(scope.defaults().during());
    List<Format> formats = formats(report);
    new PaperFit(findings, layout.page(), formats).check(report.items());
    checkLock(report, burst, formats, layout.page().standards());
    checkTables(report, formats);
    ReportPlan plan =
        new ReportPlan(
            name(report),
            scope.parameters().all().stream().map(Parameter::plan).toList(),
            period,
            List.of(),
            layout,
            scope.theme(),
            formats,
            burst);
    QueryLowering lowering = new QueryLowering(findings, scope);
    return new Read(plan, layoutScope, () -> bound.values().stream().map(lowering::lower).toList());
  }

  /// Returns the plan of a report after its deliveries were read.
  ///
  /// @param watched queries that others read
  ReportPlan finished(Read read, Set<String> watched) {
    new Unused(findings).check(read.scope().report().parameters().unused());
    read.scope()
        .report()
        .measures()
        .unused()
        .forEach(
            measure ->
                findings.add(
                    new NamingProblem.Unused(
                        measure.name().span(), Thing.MEASURE, measure.name().text())));
    for (QueryScope query : read.scope().report().queries().values()) {
      if (!read.scope().report().isUsed(query.name()) && !watched.contains(query.name())) {
        findings.add(
            new NamingProblem.Unused(query.syntax().name().span(), Thing.QUERY, query.name()));
      }
    }
    ReportPlan plan = read.plan();
    return new ReportPlan(
        plan.name(),
        plan.parameters(),
        plan.period(),
        read.pending().plans(),
        plan.layout(),
        plan.theme(),
        plan.formats(),
        plan.burst());
  }

  private ReportScope scope(Declaration.Report report) {
    Parameters parameters = new ParameterReader(findings, project).read(report);
    LocalMeasures measures = new LocalMeasures(findings, project, parameters);
    List<PeriodExpr> during = new ArrayList<>();
    Map<String, Compare> comparisons = new LinkedHashMap<>();
    List<Expr> filters = new ArrayList<>();
    List<BurstKey> keys = new ArrayList<>();
    for (ReportItem item : report.items()) {
      switch (item) {
        case During(var period, _) -> during.add(period);
        case Compare compare -> Comparisons.add(comparisons, compare, findings);
        case Where(var condition, _) -> filters.add(condition);
        case Measure measure -> measures.declare(measure);
        case ReportItem.Burst burst ->
            new BurstReader(findings, project).key(burst).ifPresent(keys::add);
        case ReportItem.Theme _,
            ReportItem.Parameter _,
            ReportItem.Page _,
            ReportItem.Formats _,
            ReportItem.Totals _,
            ReportItem.Header _,
            ReportItem.Footer _,
            ReportItem.Section _,
            Describe _,
            Owner _,
            Query _,
            io.svodka.compiler.syntax.Element _ -> {}
      }
    }
    checkOnce(report.items());
    return new ReportScope(
        project,
        report,
        measures,
        parameters,
        new ReportScope.Defaults(period(report, during), comparisons, filters),
        keys,
        themes.of(report),
        themes.assets());
  }

  private static PeriodExpr period(Declaration.Report report, List<PeriodExpr> during) {
    return during.isEmpty() ? new PeriodExpr.AllTime(report.name().span()) : during.getFirst();
  }

  private void checkOnce(List<ReportItem> items) {
    Map<String, ReportItem> firsts = new LinkedHashMap<>();
    items.forEach(item -> checkOnce(item, firsts));
  }

  private void checkOnce(ReportItem item, Map<String, ReportItem> firsts) {
    String word =
        switch (item) {
          case During _ -> "during";
          case ReportItem.Burst _ -> "burst by";
          case ReportItem.Page _ -> "page";
          case ReportItem.Formats _ -> "formats";
          case ReportItem.Totals _ -> "totals";
          case ReportItem.Header _ -> "header";
          case ReportItem.Footer _ -> "footer";
          case ReportItem.Theme _ -> "theme";
          case Compare _,
              Where _,
              Measure _,
              ReportItem.Parameter _,
              ReportItem.Section _,
              Describe _,
              Owner _,
              Query _,
              io.svodka.compiler.syntax.Element _ ->
              "";
        };
    ReportItem first = word.isEmpty() ? null : firsts.putIfAbsent(word, item);
    if (first != null) {
      findings.add(new QueryProblem.StatementTwice(item.span(), word, first.span()));
    }
  }

  private Map<String, BoundQuery> queries(ReportScope scope) {
    for (ReportItem item : scope.syntax().items()) {
      if (item instanceof Query query) {
        QueryScope read = new QueryReader(findings, scope).read(query);
        QueryScope first = scope.queries().putIfAbsent(read.name(), read);
        if (first != null) {
          findings.add(
              new NamingProblem.DeclaredTwice(
                  query.name().span(), Thing.QUERY, read.name(), first.syntax().name().span()));
        }
      }
    }
    Map<String, BoundQuery> bound = new LinkedHashMap<>();
    QueryBinding binding = new QueryBinding(findings, scope);
    scope.queries().forEach((name, query) -> bound.put(name, binding.bind(query)));
    return bound;
  }

  private BurstPlan burst(LayoutScope scope) {
    Optional<BurstKey> key = scope.report().burst();
    for (ReportItem item : scope.report().syntax().items()) {
      if (item instanceof ReportItem.Burst burst && key.isPresent()) {
        return new BurstReader(findings, project).plan(burst, key.get(), scope);
      }
    }
    return new BurstPlan.Once(usualName(scope.report()));
  }

  private static TextPlan usualName(ReportScope report) {
    TextPlan.Part when =
        report.defaults().during() instanceof PeriodExpr.Parameter(var name, _)
            ? new TextPlan.Part.Parameter(name, TextPlan.GrammaticalCase.NOMINATIVE)
            : new TextPlan.Part.RunFact(TextPlan.Fact.AS_OF);
    return new TextPlan(List.of(new TextPlan.Part.Words(report.name() + "-"), when));
  }

  private void checkLock(
      Declaration.Report report, BurstPlan burst, List<Format> formats, Set<Standard> standards) {
    boolean locked =
        burst instanceof BurstPlan.ByKey(var key, _, _)
            && key.settings().containsKey(BurstPlan.Setting.PASSWORD);
    boolean chosen =
        burst instanceof BurstPlan.ByKey(var key, _, _)
            && key.settings().containsKey(BurstPlan.Setting.FORMATS);
    if (locked && !chosen) {
      formats.stream()
          .filter(format -> format != Format.PDF && format != Format.XLSX)
          .map(
              format ->
                  new DeliveryProblem.FormatNotLocked(formatsSpan(report), format.extension()))
          .forEach(findings::add);
    }
    if (locked && standards.contains(Standard.ARCHIVE)) {
      findings.add(new LayoutProblem.ArchiveLocked(pageSpan(report), report.name().span()));
    }
  }

  private void checkTables(Declaration.Report report, List<Format> formats) {
    if (!new WrittenTables(report).isThere()) {
      formats.stream()
          .filter(Format::isForPrograms)
          .map(
              format -> new LayoutProblem.NoTableForFormat(formatsSpan(report), format.extension()))
          .forEach(findings::add);
    }
  }

  private static Span pageSpan(Declaration.Report report) {
    return report.items().stream()
        .filter(ReportItem.Page.class::isInstance)
        .map(ReportItem::span)
        .findFirst()
        .orElse(report.name().span());
  }

  private static Span formatsSpan(Declaration.Report report) {
    return report.items().stream()
        .filter(ReportItem.Formats.class::isInstance)
        .map(ReportItem::span)
        .findFirst()
        .orElse(report.name().span());
  }

  private List<Format> formats(Declaration.Report report) {
    for (ReportItem item : report.items()) {
      if (item instanceof ReportItem.Formats(var names, _)) {
        return new PageReader(findings).formats(names);
      }
    }
    return List.of(Format.PDF);
  }

  private static ReportPlan.ReportName name(Declaration.Report report) {
    String description = "";
    String owner = "";
    for (ReportItem item : report.items()) {
      if (item instanceof Describe(var text, _)) {
        description = text.value();
      } else if (item instanceof Owner(var text, _)) {
        owner = text.value();
      }
    }
    String name = report.name().text();
    String title =
        switch (report.label()) {
          case Label.Given(var text, _) -> text;
          case Label.Absent _ -> name;
        };
    return new ReportPlan.ReportName(name, title, description, owner, report.name().span());
  }
}
