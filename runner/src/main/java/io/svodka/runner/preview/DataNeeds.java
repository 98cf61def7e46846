package io.svodka.runner.preview;

import io.svodka.engine.dataset.RunValues;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SourcePlan;
import java.util.List;

/// What the rows of a report depend on. As long as it stays, a change is one of looks, and no
/// database is asked again.
record DataNeeds(List<Object> sources, List<Object> queries, List<Object> keys, RunValues values) {
  static DataNeeds of(ProjectPlan project, ReportPlan report, RunValues values) {
    return new DataNeeds(
        sources(project),
        report.queries().stream().<Object>map(DataNeeds::query).toList(),
        keys(report.burst()),
        values);
  }

  /// Places in the text do not matter, nor do promises about rows.
  static List<Object> sources(ProjectPlan project) {
    return List.of(
        project.settings().zone(),
        project.settings().calendar(),
        project.sources().stream().map(DataNeeds::source).toList());
  }

  private static List<Object> source(SourcePlan source) {
    return List.of(source.name(), source.origin(), source.columns(), source.key(), source.zone());
  }

  private static List<Object> query(QueryPlan query) {
    return List.of(
        query.name().name(),
        query.scope(),
        query.facts(),
        query.dimensions().stream().map(each -> List.of(each.kind(), each.order())).toList(),
        query.time(),
        query.rules(),
        query.levels());
  }

  private static List<Object> keys(BurstPlan burst) {
    return switch (burst) {
      case BurstPlan.Once _ -> List.of();
      case BurstPlan.ByKey(var key, _, _) -> List.of(key);
    };
  }
}
