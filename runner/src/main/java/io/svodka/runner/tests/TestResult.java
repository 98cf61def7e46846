package io.svodka.runner.tests;

import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.TestPlan;
import java.time.Duration;
import java.util.List;

/// What became of a test.
public record TestResult(TestPlan test, Duration took, Ending ending) {
  /// How a test ends.
  public sealed interface Ending {
    record Ran(List<Checked> checked) implements Ending {
      public Ran {
        checked = List.copyOf(checked);
      }
    }

    /// Its rows could not be queried, or a file could not be made of them.
    record Broke(String code, String message, String help) implements Ending {}
  }

  /// What became of one expectation.
  public record Checked(ExpectationOfTest expectation, Verdict verdict) {}

  /// Whether an expectation is met.
  public sealed interface Verdict {
    record Met() implements Verdict {}

    record Skipped(String why) implements Verdict {}

    record Differs(Difference difference) implements Verdict {}
  }

  public enum Status {
    PASSED,
    FAILED,
    /// Nothing of it could be looked at.
    SKIPPED
  }

  /// Returns how the whole test did.
  public Status status() {
    return switch (ending) {
      case Ending.Broke _ -> Status.FAILED;
      case Ending.Ran(var checked) -> status(checked.stream().map(Checked::verdict).toList());
    };
  }

  private static Status status(List<Verdict> verdicts) {
    if (verdicts.stream().anyMatch(verdict -> verdict instanceof Verdict.Differs)) {
      return Status.FAILED;
    }
    boolean looked = verdicts.stream().anyMatch(verdict -> verdict instanceof Verdict.Met);
    return looked ? Status.PASSED : Status.SKIPPED;
  }
}
