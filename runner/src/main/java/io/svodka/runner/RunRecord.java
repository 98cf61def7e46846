package io.svodka.runner;

import io.svodka.engine.query.ExpectationResult;
import io.svodka.model.plan.TestPlan;
import io.svodka.model.value.Period;
import io.svodka.runner.records.PackRecord;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/// What a run did.
///
/// @param title shown name of the report
/// @param periodName the period in words
/// @param packs may be in a file: each look at it reads them anew
/// @param run its number in the ledger; 0 where nothing was to be delivered
public record RunRecord(
    String title,
    Period period,
    String periodName,
    LocalDate asOf,
    Ending ending,
    Found found,
    List<PackRecord> packs,
    long run) {
  public RunRecord {
    packs = Collections.unmodifiableList(packs);
  }

  /// What was found before anything was made.
  ///
  /// @param broken rules of the data that do not hold
  /// @param stale sources that are not as fresh as the delivery asks for
  /// @param failedTests tests that hold the delivery back
  public record Found(
      List<ExpectationResult> broken, List<StaleSource> stale, List<TestPlan> failedTests) {
    public static final Found NOTHING = new Found(List.of(), List.of(), List.of());

    public Found {
      broken = List.copyOf(broken);
      stale = List.copyOf(stale);
      failedTests = List.copyOf(failedTests);
    }
  }

  /// Returns this record with what became of the packs.
  public RunRecord with(List<PackRecord> made) {
    return new RunRecord(title, period, periodName, asOf, ending, found, made, run);
  }

  /// Returns this record with its number in the ledger.
  public RunRecord numbered(long number) {
    return new RunRecord(title, period, periodName, asOf, ending, found, packs, number);
  }

  public enum Ending {
    DONE,
    /// Some packs or mails are not done.
    PARTLY_DONE,
    /// A rule of the data does not hold, so nothing was made or mailed.
    HELD,
    /// A source that the delivery waits for is not fresh, so nothing was made or mailed.
    STALE,
    /// A test failed that the delivery must pass, so nothing was made or mailed.
    UNTESTED
  }
}
