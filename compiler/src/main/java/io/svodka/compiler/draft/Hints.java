package io.svodka.compiler.draft;

import java.util.List;
import java.util.Map;

/// What a report that is there already tells of the columns of its rows; it goes before what their
/// names tell.
///
/// @param columns by their headers
/// @param more in what other ways columns are added up, by their headers
public record Hints(
    Map<String, Hint> columns, Map<String, List<Hint.AddsUp>> more, Counting counting) {
  public static final Hints NONE = new Hints(Map.of(), Map.of(), Counting.AS_USUAL);

  public Hints {
    columns = Map.copyOf(columns);
    more = Map.copyOf(more);
  }

  /// Whether rows are counted.
  public enum Counting {
    AS_USUAL,
    ALWAYS,
    /// Only where nothing else can be added up.
    WITHOUT_FIGURES
  }

  /// What a column is used for.
  public sealed interface Hint {
    /// @param label empty where the report has none
    record Heads(String label) implements Hint {}

    /// @param aggregate as the language calls it, such as `sum`
    record AddsUp(String label, String aggregate) implements Hint {}
  }

  /// Returns in what other ways a column is added up.
  List<Hint.AddsUp> moreOf(String header) {
    return more.getOrDefault(header, List.of());
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }
}
