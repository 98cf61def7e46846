package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table.Column;

/// A column with its place in the table, in points.
///
/// @param figures width of its widest shown text
record ColumnPlan(Column column, double x, double width, double figures, Span span) {

  /// The values of the detail rows between which marks are drawn.
  record Span(double least, double most) {
    /// Returns the largest distance from zero.
    double peak() {
      return Math.max(Math.abs(least), Math.abs(most));
    }

    /// Returns where a value lies between the least and the most, 0 to 1.
    double place(double value) {
      return most > least ? (value - least) / (most - least) : 0.5;
    }
  }

  double right() {
    return x + width;
  }
}
