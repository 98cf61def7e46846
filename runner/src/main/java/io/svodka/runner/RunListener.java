package io.svodka.runner;

import io.svodka.engine.query.ExpectationResult;
import java.util.List;

/// Hears how a run goes on. Called by one thread at a time.
public interface RunListener {
  /// The data were checked; `broken` holds the rules that do not hold.
  void checked(List<ExpectationResult> broken);

  /// One more pack is done.
  void done(PackRecord pack);
}
