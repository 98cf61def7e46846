package io.svodka.cli;

import io.svodka.engine.query.ExpectationResult;
import io.svodka.model.plan.ExpectationPlan.Severity;
import io.svodka.runner.tests.Difference;
import io.svodka.runner.tests.TestResult;
import io.svodka.runner.tests.TestResult.Checked;
import io.svodka.runner.tests.TestResult.Ending;
import io.svodka.runner.tests.TestResult.Status;
import io.svodka.runner.tests.TestResult.Verdict;
import java.time.Duration;
import java.util.List;

/// The results of a run of tests.
///
/// @param rules what the rules of the sources found in the real data
record TestSummary(List<TestResult> results, List<ExpectationResult> rules) {
  TestSummary {
    results = List.copyOf(results);
    rules = List.copyOf(rules);
  }

  long passed() {
    return with(Status.PASSED) + rules.stream().filter(TestSummary::holds).count();
  }

  long failed() {
    return with(Status.FAILED) + rules.stream().filter(TestSummary::isBroken).count();
  }

  long skipped() {
    return with(Status.SKIPPED);
  }

  private long with(Status status) {
    return results.stream().filter(result -> result.status() == status).count();
  }

  /// A warning is told and fails nothing.
  static boolean holds(ExpectationResult rule) {
    return rule.violations() == 0;
  }

  static boolean isBroken(ExpectationResult rule) {
    return !holds(rule) && rule.expectation().severity() == Severity.ERROR;
  }

  Duration took() {
    return results.stream().map(TestResult::took).reduce(Duration.ZERO, Duration::plus);
  }

  /// Returns the summary with the tables as they are now.
  TestSummary afterUpdate() {
    return new TestSummary(results.stream().map(TestSummary::updated).toList(), rules);
  }

  private static TestResult updated(TestResult result) {
    return switch (result.ending()) {
      case Ending.Broke _ -> result;
      case Ending.Ran(var checked) ->
          new TestResult(
              result.test(),
              result.took(),
              new Ending.Ran(checked.stream().map(TestSummary::updated).toList()));
    };
  }

  private static Checked updated(Checked checked) {
    boolean table = checked.verdict() instanceof Verdict.Differs(Difference.OfRows _);
    return table ? new Checked(checked.expectation(), new Verdict.Met()) : checked;
  }
}
