package io.svodka.model.plan;

import java.util.List;

/// A whole checked project: what may be run and delivered.
public record ProjectPlan(
    ProjectSettings settings,
    List<SourcePlan> sources,
    List<ReportPlan> reports,
    List<DeliveryPlan> deliveries,
    List<RolePlan> roles) {
  public ProjectPlan {
    sources = List.copyOf(sources);
    reports = List.copyOf(reports);
    deliveries = List.copyOf(deliveries);
    roles = List.copyOf(roles);
  }
}
