package io.svodka.model.plan;

import java.util.List;

/// A whole checked project: what may be run and delivered.
///
/// @param queries those of the top level, which belong to no report
public record ProjectPlan(
    ProjectSettings settings,
    List<SourcePlan> sources,
    List<ReportPlan> reports,
    List<QueryPlan> queries,
    List<DeliveryPlan> deliveries,
    List<RolePlan> roles,
    List<AlertPlan> alerts,
    List<TestPlan> tests) {
  public ProjectPlan {
    sources = List.copyOf(sources);
    reports = List.copyOf(reports);
    queries = List.copyOf(queries);
    deliveries = List.copyOf(deliveries);
    roles = List.copyOf(roles);
    alerts = List.copyOf(alerts);
    tests = List.copyOf(tests);
  }
}
