package io.svodka.compiler.review;

import java.util.Map;

/// How the parts of a formula are called.
sealed interface Naming {
  /// Returns the naming by the names of components.
  static Naming byName() {
    return new ByName("");
  }

  /// Components have their names.
  ///
  /// @param moment what is added to those of the period itself, such as ` at previous period`
  record ByName(String moment) implements Naming {}

  /// Components are what they aggregate.
  record ByMeaning() implements Naming {}

  /// Whatever is the formula of a measure has its name.
  ///
  /// @param measures of each query: what is written there, and which measure it is
  record ByMeasure(Map<String, Map<String, String>> measures) implements Naming {
    public ByMeasure {
      measures = Map.copyOf(measures);
    }

    /// Returns the measure that is written so; empty where none is.
    String measure(String query, String written) {
      return measures.getOrDefault(query, Map.of()).getOrDefault(written, "");
    }
  }
}
