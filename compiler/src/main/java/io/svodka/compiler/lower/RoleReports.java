package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RolePlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the reports that each role may see, as it may see them.
final class RoleReports {
  private final Findings findings;
  private final ResolvedProject project;

  RoleReports(Findings findings, ResolvedProject project) {
    this.findings = findings;
    this.project = project;
  }

  /// @param reports all reports of the project by name
  List<RolePlan> read(Map<String, LoweredReport> reports) {
    List<RolePlan> roles = new ArrayList<>();
    for (Declaration.Access declared : project.declarations().roles().values()) {
      roles.add(role(new AccessReader(findings, project).read(declared), reports));
    }
    return roles;
  }

  private RolePlan role(Access access, Map<String, LoweredReport> reports) {
    RoleBinding binding = new RoleBinding(findings, project, access);
    HiddenUses hidden = new HiddenUses(findings, project, access);
    MaskedKeys masked = new MaskedKeys(findings, project.graph(), access);
    Set<String> allowed = new LinkedHashSet<>();
    access.reports().forEach(report -> allowed.add(report.text()));
    List<LoweredReport> seen =
        reports.values().stream()
            .filter(report -> allowed.contains(report.plan().name().name()))
            .toList();
    seen.forEach(report -> hidden.check(report.scope()));
    seen.forEach(report -> masked.check(report.scope().report()));
    List<ReportPlan> bound = seen.stream().map(LoweredReport::plan).map(binding::bind).toList();
    return new RolePlan(access.role().text(), access.attributes(), bound, access.role().span());
  }
}
