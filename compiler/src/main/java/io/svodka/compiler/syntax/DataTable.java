package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// Rows written in a test, the names of their columns first.
///
/// @param span with the braces
public record DataTable(List<DataRow> rows, Span span) {
  public DataTable {
    rows = List.copyOf(rows);
  }

  /// One line between bars.
  ///
  /// @param span from the first bar to the last
  public record DataRow(List<DataCell> cells, Span span) {
    public DataRow {
      cells = List.copyOf(cells);
    }
  }
}
