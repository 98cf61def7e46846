package io.svodka.runner.tests;

import io.svodka.engine.query.QueryEngine;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.runner.Renditions;
import io.svodka.runner.project.AssetFolder;
import io.svodka.runner.tests.TestResult.Checked;
import io.svodka.runner.tests.TestResult.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The tests of a project, ready to run. Each has a database of its own that holds its rows and
/// nothing else.
public final class ProjectTests {
  private final ProjectPlan project;
  private final Renditions renditions;
  private final AssetFolder assets;
  private final InstantSource clock;

  /// @param clock measures how long tests take
  public ProjectTests(
      ProjectPlan project, Renditions renditions, AssetFolder assets, InstantSource clock) {
    this.assets = assets;
    this.project = project;
    this.renditions = renditions;
    this.clock = clock;
  }

  /// Returns the tests that speak of a report: those that name it, and those of measures, which may
  /// be its own.
  public List<TestPlan> about(String report) {
    return project.tests().stream().filter(test -> isAbout(test, report)).toList();
  }

  private static boolean isAbout(TestPlan test, String report) {
    return switch (test.subject()) {
      case TestPlan.Subject.Project _ -> true;
      case TestPlan.Subject.OfReport(var name, _, _) -> name.equals(report);
    };
  }

  /// Runs tests one after another.
  public List<TestResult> run(List<TestPlan> tests, TestRequest request) {
    return tests.stream().map(test -> run(test, request)).toList();
  }

  /// Runs one test.
  public TestResult run(TestPlan test, TestRequest request) {
    Instant start = clock.instant();
    Ending ending = ending(test, request);
    return new TestResult(test, Duration.between(start, clock.instant()), ending);
  }

  private Ending ending(TestPlan test, TestRequest request) {
    try (QueryEngine engine = QueryEngine.overRows(project, test)) {
      TestRun run = new TestRun(project, engine, assets, test, request);
      ArtefactChecks artefacts = new ArtefactChecks(run, renditions);
      List<Checked> checked = new ArrayList<>();
      for (ExpectationOfTest expectation : test.expectations()) {
        checked.add(new Checked(expectation, new Checks(run, artefacts).verdict(expectation)));
      }
      return new Ending.Ran(checked);
    } catch (RunFailure failure) {
      String message = Objects.requireNonNullElse(failure.getMessage(), failure.code());
      return new Ending.Broke(failure.code(), message, failure.help());
    }
  }
}
