package io.svodka.compiler.lower;

import io.svodka.compiler.check.Lists;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Query;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the plan of a project from its reports and deliveries.
public final class Lowering {
  private final Findings findings;

  public Lowering(Findings findings) {
    this.findings = findings;
  }

  /// Returns the plan. It may be run only when nothing was found wrong.
  public ProjectPlan lower(ResolvedProject project) {
    ReportReader reader = new ReportReader(findings, project);
    Map<String, ReportReader.Read> reports = new LinkedHashMap<>();
    for (Declaration.Report report : project.declarations().reports().values()) {
      reports.put(report.name().text(), reader.read(report));
    }
    Map<String, ReportReader.Read> queries = new LinkedHashMap<>();
    for (Query query : project.declarations().queries().values()) {
      queries.put(query.name().text(), reader.read(alone(query)));
    }
    List<DeliveryPlan> deliveries = new ArrayList<>();
    DeliveryReader deliveryReader = new DeliveryReader(findings, project, reports);
    for (Declaration.Deliver deliver : project.declarations().deliveries().values()) {
      deliveryReader.read(deliver).ifPresent(deliveries::add);
    }
    new Lists(findings).check(project.declarations());
    List<ReportPlan> plans = reports.values().stream().map(reader::finished).toList();
    return new ProjectPlan(
        project.settings(), project.sources(), plans, named(queries.values()), deliveries);
  }

  /// A query of the top level is read like the only query of a report.
  private static Declaration.Report alone(Query query) {
    return new Declaration.Report(query.name(), query.label(), List.of(query), query.span());
  }

  private static List<QueryPlan> named(Collection<ReportReader.Read> queries) {
    return queries.stream().flatMap(each -> each.pending().plans().stream()).toList();
  }
}
