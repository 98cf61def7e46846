package io.svodka.compiler.lower;

import io.svodka.compiler.check.AlertConditions;
import io.svodka.compiler.problem.AlertProblem;
import io.svodka.compiler.problem.DeliveryProblem.Waiter;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.AlertItem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Mail;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.TextTemplate;
import io.svodka.compiler.syntax.Webhook;
import io.svodka.compiler.type.Figure;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.value.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads alerts. The query is read once more for each: what an alert asks of it is not what its
/// report asks.
final class AlertReader {
  private final Findings findings;
  private final ResolvedProject project;
  private final ReportReader reports;

  AlertReader(Findings findings, ResolvedProject project, ReportReader reports) {
    this.findings = findings;
    this.project = project;
    this.reports = reports;
  }

  Optional<AlertPlan> read(Declaration.Alert alert) {
    Statements said = new Statements(alert);
    List<String> missing =
        List.of("from", "when", "message").stream().filter(each -> !said.has(each)).toList();
    if (!missing.isEmpty()) {
      return Optional.empty();
    }
    Path from = said.from.getFirst();
    return source(from).flatMap(read -> query(read, from).map(bound -> plan(said, read, bound)));
  }

  /// The statements of one alert by kind.
  private final class Statements {
    private final Declaration.Alert alert;
    private final List<Path> from = new ArrayList<>();
    private final List<Expr> when = new ArrayList<>();
    private final List<Expr> recover = new ArrayList<>();
    private final List<TextTemplate> message = new ArrayList<>();
    private final List<Mail> mails = new ArrayList<>();
    private final List<SchedulePlan> checks = new ArrayList<>();
    private final List<DeliveryTerms.Refresh> after = new ArrayList<>();
    private final List<String> webhooks = new ArrayList<>();
    private String owner = "";
    private final List<Duration> repeat = new ArrayList<>();
    private AlertPlan.Severity severity = AlertPlan.Severity.WARNING;
    private AlertPlan.OnRecovery onRecovery = AlertPlan.OnRecovery.SILENT;

    Statements(Declaration.Alert alert) {
      this.alert = alert;
      alert.items().forEach(this::add);
    }

    private void add(AlertItem item) {
      ScheduleLowering times = new ScheduleLowering(findings, project.settings());
      switch (item) {
        case AlertItem.From(var query, _) -> from.add(query);
        case AlertItem.When(var condition, _) -> when.add(condition);
        case AlertItem.Recover(var condition, _) -> recover.add(condition);
        case AlertItem.Message(var text, _) -> message.add(text);
        case AlertItem.Check(var schedule, _) -> times.read(schedule).ifPresent(checks::add);
        case AlertItem.After(var names, _) ->
            names.forEach(
                name ->
                    new RefreshReader(findings, project, Waiter.ALERT)
                        .read(name)
                        .ifPresent(after::add));
        case AlertItem.Severity(var name, _) -> severity = severity(name);
        case AlertItem.Repeat(var wait, _) -> repeat.add(times.wait(wait));
        case AlertItem.NotifyOnRecovery _ -> onRecovery = AlertPlan.OnRecovery.NOTIFY;
        case Mail mail -> mails.add(mail);
        case Webhook(var name, _) -> webhooks.add(name.text());
        case Owner(var text, _) -> owner = text.value();
        case Describe _ -> {}
      }
    }

    boolean has(String statement) {
      boolean there =
          switch (statement) {
            case "from" -> !from.isEmpty();
            case "when" -> !when.isEmpty();
            default -> !message.isEmpty();
          };
      if (!there) {
        findings.add(new AlertProblem.Lacks(alert.name().span(), alert.name().text(), statement));
      }
      return there;
    }
  }

  private AlertPlan.Severity severity(Name name) {
    for (AlertPlan.Severity each : AlertPlan.Severity.values()) {
      if (each.name().equalsIgnoreCase(name.text())) {
        return each;
      }
    }
    List<String> known =
        Arrays.stream(AlertPlan.Severity.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList();
    findings.add(new LayoutProblem.UnknownWord(name.span(), Thing.SEVERITY, name.text(), known));
    return AlertPlan.Severity.WARNING;
  }

  private Optional<ReportReader.Read> source(Path from) {
    String first = from.first().text();
    Declaration.Report report = project.declarations().reports().get(first);
    Query query = project.declarations().queries().get(first);
    if (from.names().size() == 2 && report != null) {
      findings.leads(from.first(), report.name());
      return Optional.of(reports.read(report));
    }
    if (from.names().size() == 1 && query != null) {
      findings.leads(from.first(), query.name());
      return Optional.of(reports.read(Lowering.alone(query)));
    }
    List<String> known = new ArrayList<>(project.declarations().queries().keySet());
    project.declarations().reports().keySet().forEach(name -> known.add(name + "."));
    findings.add(new NamingProblem.UnknownThing(from.span(), Thing.QUERY, from.dotted(), known));
    return Optional.empty();
  }

  private static Optional<BoundQuery> query(ReportReader.Read read, Path from) {
    return read.scope().query(from.last());
  }

  private AlertPlan plan(Statements said, ReportReader.Read read, BoundQuery bound) {
    List<BoundQuery> query = List.of(bound);
    Formula when = condition(said.when.getFirst(), read, query);
    List<Formula> recover =
        said.recover.stream().map(each -> condition(each, read, query)).toList();
    TextPlan message =
        new TextReader(read.scope()).read(said.message.getFirst(), TextReader.Kind.GROUP, query);
    List<AlertPlan.AlertMail> mails =
        said.mails.stream()
            .map(mail -> new AlertMailReader(findings, project, read, bound).read(mail))
            .toList();
    check(said, bound, when, recover);
    Declaration.Alert alert = said.alert;
    String title = alert.label() instanceof Label.Given(var text, _) ? text : alert.name().text();
    return new AlertPlan(
        alert.name().text(),
        title,
        alone(read, bound.scope().name()),
        new AlertPlan.Firing(bound.scope().name(), when, recover, message),
        new AlertPlan.Notices(
            said.severity,
            said.checks,
            said.after,
            mails,
            said.repeat,
            said.onRecovery,
            said.owner,
            said.webhooks),
        alert.name().span());
  }

  private Formula condition(Expr expr, ReportReader.Read read, List<BoundQuery> query) {
    return read.scope().reader(query, ItemLookup.Place.LAYOUT).condition(expr);
  }

  private void check(Statements said, BoundQuery bound, Formula when, List<Formula> recover) {
    Span span = said.when.getFirst().span();
    AlertConditions conditions = new AlertConditions(findings);
    List<String> sizes =
        bound.scope().items().values().stream()
            .filter(item -> isSize(item.figure()))
            .map(Shown::name)
            .toList();
    List<Formula> sized =
        bound.scope().items().values().stream()
            .map(Shown::figure)
            .filter(AlertReader::isSize)
            .map(Figure::formula)
            .toList();
    List<Formula> ratios =
        bound.scope().items().values().stream()
            .map(Shown::figure)
            .filter(figure -> figure.unit() instanceof Unit.Percent)
            .map(Figure::formula)
            .toList();
    if (!bound.scope().groupings().isEmpty()) {
      conditions.checkSize(when, sized, ratios, sizes, span);
    }
    for (int i = 0; i < recover.size(); i++) {
      conditions.checkRecovery(when, recover.get(i), said.recover.get(i).span(), span);
    }
  }

  private static boolean isSize(Figure figure) {
    return !figure.isUnknown()
        && (figure.unit() instanceof Unit.Count || figure.unit() instanceof Unit.Money);
  }

  /// Returns the query as a report of its own: all its rows, whoever they belong to.
  private static ReportPlan alone(ReportReader.Read read, String name) {
    List<QueryPlan> queries =
        read.pending().plans().stream()
            .filter(query -> query.name().name().equals(name))
            .map(AlertReader::whole)
            .toList();
    ReportPlan plan = read.plan();
    return new ReportPlan(
        plan.name(),
        plan.parameters(),
        plan.period(),
        queries,
        plan.layout(),
        plan.theme(),
        plan.formats(),
        new BurstPlan.Once(TextPlan.EMPTY));
  }

  private static QueryPlan whole(QueryPlan query) {
    return new QueryPlan(
        query.name(),
        QueryPlan.Scope.WHOLE,
        query.facts().stream().map(AlertReader::uncut).toList(),
        query.dimensions(),
        query.measures(),
        query.time(),
        query.rules(),
        query.levels());
  }

  private static FactPlan uncut(FactPlan fact) {
    return new FactPlan(
        fact.model(),
        fact.source(),
        fact.joins(),
        fact.filters(),
        fact.time(),
        List.of(),
        fact.dimensions(),
        fact.components());
  }
}
