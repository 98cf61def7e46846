package io.svodka.runner;

import io.svodka.engine.query.ExpectationResult;
import io.svodka.runner.records.PackRecord;
import java.util.List;

/// Hears how a run goes on. Called by one thread at a time.
public interface RunListener {
  /// The data were checked; `broken` holds the rules that do not hold.
  default void checked(List<ExpectationResult> broken) {}

  /// The keys are known: the report has so many, whether packs are made for them or not.
  default void counted(int keys) {}

  /// The keys are known: so many packs will be made.
  default void started(int packs) {}

  /// All packs are done; recipients were to be chosen by texts that nobody has.
  default void nobodyMeant(List<NobodyMeant> found) {}

  /// One more pack is done.
  default void done(PackRecord pack) {}
}
