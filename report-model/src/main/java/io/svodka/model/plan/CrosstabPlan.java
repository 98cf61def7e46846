package io.svodka.model.plan;

import java.util.List;

/// A table whose columns are values of dimensions too.
///
/// @param values figures of every cell; marks and highlights belong to them
/// @param highlights later ones win; their columns are indexes of `values`
public record CrosstabPlan(
    String query,
    TextPlan title,
    Axes axes,
    List<TablePlan.ColumnPlan> values,
    Totals totals,
    List<TablePlan.HighlightPlan> highlights,
    String whenEmpty) {
  public CrosstabPlan {
    values = List.copyOf(values);
    highlights = List.copyOf(highlights);
  }

  /// A dimension that heads the rows, with the label over its values.
  public record Head(int dimension, String label) {}

  /// @param rows dimensions that head the rows, outermost first
  /// @param columns dimensions that head the columns, outermost first
  /// @param mostColumns how many values of the columns are shown
  public record Axes(List<Head> rows, List<Integer> columns, int mostColumns) {
    public Axes {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }
  }

  /// Labels of the sums; an empty one prints none.
  ///
  /// @param rows over the column that sums every row
  /// @param columns before the row that sums every column
  /// @param groups before the rows that close the groups of outer rows
  public record Totals(TextPlan rows, TextPlan columns, TextPlan groups) {}
}
