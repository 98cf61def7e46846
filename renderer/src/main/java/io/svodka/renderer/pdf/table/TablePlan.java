package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.List;

/// The columns of a table in their places and the size of its type.
record TablePlan(TableStyle style, List<ColumnPlan> columns, double width) {
  private static final double SMALLEST = 0.35;

  /// A breath less than what just fits, so that no figure wraps by a rounding error.
  private static final double BREATH = 0.995;

  /// Returns the plan for a place of this width; reads all rows.
  static TablePlan of(Table table, Looks looks, Typesetter typesetter, double width) {
    ColumnWidths full = widths(table, new TableStyle(looks, 1), typesetter, width);
    double crowding = full.crowding();
    if (crowding <= 1) {
      return new TablePlan(new TableStyle(looks, 1), full.plans(), width);
    }
    TableStyle style = new TableStyle(looks, Math.max(SMALLEST, BREATH / crowding));
    return new TablePlan(style, widths(table, style, typesetter, width).plans(), width);
  }

  private static ColumnWidths widths(
      Table table, TableStyle style, Typesetter typesetter, double width) {
    return new ColumnWidths(table, new Survey(table, style, typesetter), width);
  }
}
