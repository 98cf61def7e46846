package io.svodka.compiler.draft;

import java.util.Map;

/// What a report that is there already tells of the columns of its rows; it goes before what their
/// names tell.
///
/// @param columns by their headers
public record Hints(Map<String, Hint> columns, Counting counting) {
  public static final Hints NONE = new Hints(Map.of(), Counting.AS_USUAL);

  public Hints {
    columns = Map.copyOf(columns);
  }

  /// Whether rows are counted.
  public enum Counting {
    AS_USUAL,
    ALWAYS
  }

  /// What a column is used for.
  public sealed interface Hint {
    /// @param label empty where the report has none
    record Heads(String label) implements Hint {}

    /// @param aggregate as the language calls it, such as `sum`
    record AddsUp(String label, String aggregate) implements Hint {}
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }
}
