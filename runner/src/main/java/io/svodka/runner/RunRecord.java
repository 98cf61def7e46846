package io.svodka.runner;

import io.svodka.engine.query.ExpectationResult;
import io.svodka.model.value.Period;
import java.time.LocalDate;
import java.util.List;

/// What a run did.
///
/// @param title shown name of the report
/// @param periodName the period in words
/// @param broken rules of the data that do not hold
/// @param stale sources that are not as fresh as the delivery asks for
public record RunRecord(
    String title,
    Period period,
    String periodName,
    LocalDate asOf,
    Ending ending,
    List<ExpectationResult> broken,
    List<StaleSource> stale,
    List<PackRecord> packs) {
  public RunRecord {
    broken = List.copyOf(broken);
    stale = List.copyOf(stale);
    packs = List.copyOf(packs);
  }

  /// Returns this record with what became of the packs.
  public RunRecord with(List<PackRecord> made) {
    return new RunRecord(title, period, periodName, asOf, ending, broken, stale, made);
  }

  public enum Ending {
    DONE,
    /// Some packs or mails are not done.
    PARTLY_DONE,
    /// A rule of the data does not hold, so nothing was made or mailed.
    HELD,
    /// A source that the delivery waits for is not fresh, so nothing was made or mailed.
    STALE
  }
}
