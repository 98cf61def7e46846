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

  /// A join on the way to the key that does not go by a column of the joining row.
  record KeyNotByColumn(
      Span span, String query, String key, String model, String role, Span joinSpan)
      implements ScopeProblem {}

  /// Rows of the key's model that are reached by another way than the key's.
  ///
  /// @param alias the way, such as `referrer`
  record OtherRowsOfKey(
      Span span, String name, String key, String model, String alias, Span keySpan)
      implements ScopeProblem {}

  /// SQL of which it is not shown that each row belongs to one key.
  record SqlNotByKey(
      Span span, String query, String key, String source, String column, Span sourceSpan)
      implements ScopeProblem {}

  /// SQL that reads the key's rows and may name them in any column.
  record SqlMayNameKeys(Span span, String name, String key, String source, String model)
      implements ScopeProblem {}

  /// A burst key that several rows may share.
  record KeyNotUnique(Span span, String key, String model, List<String> modelKey)
      implements ScopeProblem {
    public KeyNotUnique {
      modelKey = List.copyOf(modelKey);
    }
  }
}
