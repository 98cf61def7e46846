package io.svodka.engine.query;

import io.svodka.model.plan.ExpectationPlan;
import java.util.List;

/// How a promise about a source was kept.
///
/// @param violations rows that break it, or 1 for a promise about the source as a whole; 0 means
///   kept
/// @param examples up to three short ones, the most frequent first
/// @param detail what was found, in words
public record ExpectationResult(
    ExpectationPlan expectation,
    String source,
    long violations,
    List<String> examples,
    String detail) {
  public ExpectationResult {
    examples = List.copyOf(examples);
  }

  public boolean kept() {
    return violations == 0;
  }
}
