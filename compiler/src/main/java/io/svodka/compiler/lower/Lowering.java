package io.svodka.compiler.lower;

import io.svodka.compiler.check.Lists;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RolePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    List<DeliveryPlan> deliveries = new ArrayList<>();
    DeliveryReader deliveryReader = new DeliveryReader(findings, project, reports);
    for (Declaration.Deliver deliver : project.declarations().deliveries().values()) {
      deliveryReader.read(deliver).ifPresent(deliveries::add);
    }
    new Lists(findings).check(project.declarations());
    List<ReportPlan> plans = reports.values().stream().map(reader::finished).toList();
    return new ProjectPlan(
        project.settings(), project.sources(), plans, deliveries, roles(project, reports, plans));
  }

  private List<RolePlan> roles(
      ResolvedProject project, Map<String, ReportReader.Read> reports, List<ReportPlan> plans) {
    List<RolePlan> roles = new ArrayList<>();
    for (Declaration.Access declared : project.declarations().roles().values()) {
      Access access = new AccessReader(findings, project).read(declared);
      RoleBinding binding = new RoleBinding(findings, project, access);
      HiddenUses hidden = new HiddenUses(findings, project, access);
      Set<String> allowed = new LinkedHashSet<>();
      access.reports().forEach(report -> allowed.add(report.text()));
      allowed.forEach(
          name ->
              Optional.ofNullable(reports.get(name))
                  .ifPresent(report -> hidden.check(report.scope())));
      List<ReportPlan> seen =
          plans.stream()
              .filter(plan -> allowed.contains(plan.name().name()))
              .map(binding::bind)
              .toList();
      roles.add(
          new RolePlan(access.role().text(), access.attributes(), seen, access.role().span()));
    }
    return roles;
  }
}
