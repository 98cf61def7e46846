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
public record RunRecord(
    String title,
    Period period,
    String periodName,
    LocalDate asOf,
    Ending ending,
    List<ExpectationResult> broken,
    List<PackRecord> packs) {
  public RunRecord {
    broken = List.copyOf(broken);
    packs = List.copyOf(packs);
  }

  public enum Ending {
    DONE,
    /// Some packs or mails are not done.
    PARTLY_DONE,
    /// A rule of the data does not hold, so nothing was made or mailed.
    HELD
  }
}
