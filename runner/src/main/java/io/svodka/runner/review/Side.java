package io.svodka.runner.review;

import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.runner.project.AssetFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// One of two revisions, ready to run.
///
/// @param folder where its files are
/// @param engine opens its data, or the rows of a test
public record Side(ProjectPlan plan, Path folder, Function<ProjectPlan, QueryEngine> engine) {
  /// Returns the same over the rows of a test.
  Side over(TestPlan test) {
    return new Side(plan, folder, project -> QueryEngine.overRows(project, test));
  }

  AssetFolder assets() {
    return new AssetFolder(folder);
  }

  QueryEngine open() {
    return engine.apply(plan);
  }

  boolean has(String report) {
    return plan.reports().stream().anyMatch(each -> each.name().name().equals(report));
  }

  /// Returns the first test of a report that brings rows.
  Optional<TestPlan> test(String report) {
    return plan.tests().stream()
        .filter(
            each ->
                each.subject() instanceof TestPlan.Subject.OfReport(var name, _, _)
                    && name.equals(report))
        .filter(each -> !each.given().isEmpty())
        .findFirst();
  }
}
