package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake that would show one recipient the figures of another.
public sealed interface ScopeProblem extends Problem {
  /// A query that the burst key does not cut.
  record NotCutByKey(
      Span span, String query, String key, String measure, String model, Span keySpan)
      implements ScopeProblem {}

  /// A shared query that tells keys apart.
  record SharedNamesKeys(Span span, String query, String name, String key)
      implements ScopeProblem {}

  /// A shared query whose rows depend on keys.
  ///
  /// @param shared where it is said that all see the same, or the model that narrows its rows
  record SharedPicksKeys(Span span, Choosing choosing, String key, Span shared)
      implements ScopeProblem {}

  /// What depends on keys, by the statement that says so.
  sealed interface Choosing {
    /// Returns the name at fault.
    String name();

    record OfQuery(String name) implements Choosing {}

    record OfReport(String name) implements Choosing {}

    record OfModel(String name) implements Choosing {}

    record OfMeasure(String name) implements Choosing {}
  }

  /// A burst key that several rows may share.
  record KeyNotUnique(Span span, String key, String model, List<String> modelKey)
      implements ScopeProblem {
    public KeyNotUnique {
      modelKey = List.copyOf(modelKey);
    }
  }
}
