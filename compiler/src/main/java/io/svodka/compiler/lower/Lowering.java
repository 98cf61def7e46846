package io.svodka.compiler.lower;

import io.svodka.compiler.check.DatabaseFit;
import io.svodka.compiler.check.FilePlaces;
import io.svodka.compiler.check.Lists;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.source.Assets;
import io.svodka.compiler.syntax.AccessItem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Query;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TestPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the plan of a project from its reports and deliveries.
public final class Lowering {
  private final Findings findings;
  private final ResolvedProject project;
  private final ReportReader reader;

  /// @param assets pictures that texts may name
  public Lowering(Findings findings, ResolvedProject project, Assets assets) {
    this.findings = findings;
    this.project = project;
    Themes themes = new Themes(findings, project.declarations(), new AssetReader(findings, assets));
    this.reader = new ReportReader(findings, project, themes);
  }

  /// Returns the plan. It may be run only when nothing was found wrong.
  ///
  /// @param memory what is still known from an earlier check; learns what is made now
  public ProjectPlan lower(ReportMemory memory) {
    List<ReportPlan> reports = new ArrayList<>();
    Map<String, DeliveryPlan> delivered = new HashMap<>();
    Set<String> read = new HashSet<>();
    Map<String, LoweredReport> lowered = new LinkedHashMap<>();
    Map<String, List<Declaration.Deliver>> of = ReportUnit.delivered(project.declarations());
    for (Declaration.Report report : project.declarations().reports().values()) {
      ReportUnit unit = ReportUnit.of(report, of, project.declarations());
      LoweredReport made = lowered(unit, memory);
      lowered.put(unit.name(), made);
      findings.addAll(made.found());
      reports.add(made.plan());
      made.deliveries().forEach(plan -> delivered.put(plan.name(), plan));
      unit.deliveries().forEach(each -> read.add(each.name().text()));
    }
    lost(read);
    new Lists(findings).check(project.declarations());
    new FilePlaces(findings)
        .check(project.declarations(), project.settings().ownership().connections());
    return new ProjectPlan(
        project.settings(),
        project.sources(),
        reports,
        queries(),
        inOrder(delivered),
        new RoleReports(findings, project).read(lowered),
        alerts(),
        tests(reports));
  }

  /// What others look into is planned anew, since they compare its parts with those of this check.
  private LoweredReport lowered(ReportUnit unit, ReportMemory memory) {
    return isLookedInto(unit.name())
        ? lower(unit, memory)
        : memory.recall(unit).orElseGet(() -> lower(unit, memory));
  }

  private boolean isLookedInto(String report) {
    return project.declarations().roles().values().stream()
        .flatMap(role -> role.items().stream())
        .anyMatch(
            item ->
                item instanceof AccessItem.Reports(var names, _)
                    && names.stream().anyMatch(name -> name.text().equals(report)));
  }

  private List<AlertPlan> alerts() {
    AlertReader alerts = new AlertReader(findings, project, reader);
    return project.declarations().alerts().values().stream()
        .flatMap(alert -> alerts.read(alert).stream())
        .toList();
  }

  private List<TestPlan> tests(List<ReportPlan> reports) {
    TestReader tests = new TestReader(findings, project, reports);
    return project.declarations().tests().values().stream().map(tests::read).toList();
  }

  private LoweredReport lower(ReportUnit unit, ReportMemory memory) {
    List<ReportReader.Read> reads = new ArrayList<>();
    List<ReportPlan> report = new ArrayList<>();
    List<DeliveryPlan> deliveries = new ArrayList<>();
    Findings found =
        findings.during(
            () -> {
              ReportReader.Read read = reader.read(unit.report());
              DeliveryReader deliver =
                  new DeliveryReader(findings, project, Map.of(unit.name(), read));
              unit.deliveries().forEach(each -> deliver.read(each).ifPresent(deliveries::add));
              report.add(reader.finished(read, unit.watched()));
              fit().check(report.getLast());
              reads.add(read);
            });
    LoweredReport lowered =
        new LoweredReport(reads.getFirst().scope(), report.getFirst(), deliveries, found);
    memory.keep(unit, lowered);
    return lowered;
  }

  private DatabaseFit fit() {
    return new DatabaseFit(
        findings, project.sources(), project.settings().ownership().connections());
  }

  /// Reports the deliveries of no report.
  private void lost(Set<String> read) {
    DeliveryReader lost = new DeliveryReader(findings, project, Map.of());
    project.declarations().deliveries().values().stream()
        .filter(each -> !read.contains(each.name().text()))
        .forEach(lost::read);
  }

  private List<DeliveryPlan> inOrder(Map<String, DeliveryPlan> delivered) {
    return project.declarations().deliveries().keySet().stream()
        .filter(delivered::containsKey)
        .map(delivered::get)
        .toList();
  }

  private List<QueryPlan> queries() {
    List<ReportReader.Read> read = new ArrayList<>();
    for (Query query : project.declarations().queries().values()) {
      read.add(reader.read(alone(query)));
    }
    return named(read);
  }

  /// A query of the top level is read like the only query of a report.
  static Declaration.Report alone(Query query) {
    return new Declaration.Report(query.name(), query.label(), List.of(query), query.span());
  }

  private static List<QueryPlan> named(Collection<ReportReader.Read> queries) {
    return queries.stream().flatMap(each -> each.pending().plans().stream()).toList();
  }
}
