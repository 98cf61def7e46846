package io.svodka.runner.review;

import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.DeliveryPlan.ParameterSetting;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.runner.Mailing;
import io.svodka.runner.Renditions;
import io.svodka.runner.ReportRun;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.project.AssetFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A revision of a project, ready to run.
///
/// @param folder where its files are
/// @param engine opens its data, or the rows of a test
public record Side(ProjectPlan plan, Path folder, Function<ProjectPlan, QueryEngine> engine) {
  /// Returns the same over the rows of a test.
  public Side over(TestPlan test) {
    return new Side(plan, folder, project -> QueryEngine.overRows(project, test));
  }

  /// A run of one side.
  ///
  /// @param keys how many recipients the report has
  record Ran(RunRecord record, int keys) {}

  /// Runs a report with what a test sets, and mails nothing.
  public RunRecord run(RunRequest request, List<ParameterSetting> settings, Renditions renditions) {
    return counted(request, settings, renditions).record();
  }

  /// Does the same, and counts the keys.
  Ran counted(RunRequest request, List<ParameterSetting> settings, Renditions renditions) {
    KeyCount counted = new KeyCount();
    try (QueryEngine opened = engine.apply(plan)) {
      RunRecord record =
          new ReportRun(plan, opened, renditions, new AssetFolder(folder), counted)
              .run(request, new Mailing.None(settings));
      return new Ran(record, counted.keys());
    }
  }

  boolean has(String report) {
    return plan.reports().stream().anyMatch(each -> each.name().name().equals(report));
  }

  /// Returns the first test of a report that brings rows.
  public Optional<TestPlan> test(String report) {
    return plan.tests().stream()
        .filter(
            each ->
                each.subject() instanceof TestPlan.Subject.OfReport(var name, _, _)
                    && name.equals(report))
        .filter(each -> !each.given().isEmpty())
        .findFirst();
  }
}
