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

  /// A burst key that several rows may share.
  record KeyNotUnique(Span span, String key, String model, List<String> modelKey)
      implements ScopeProblem {
    public KeyNotUnique {
      modelKey = List.copyOf(modelKey);
    }
  }
}
