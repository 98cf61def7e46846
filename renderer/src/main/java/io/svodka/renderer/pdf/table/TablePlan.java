package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Setting;
import java.util.List;

/// The columns of a table in their places and the size of its type.
record TablePlan(TableStyle style, List<ColumnPlan> columns, double width) {
  private static final double SMALLEST = 0.35;

  /// A breath less than what just fits, so that no figure wraps by a rounding error.
  private static final double BREATH = 0.995;

  /// Measures a table for a place of this width; reads all rows once.
  static ColumnWidths widths(Table table, Setting setting, double width) {
    Survey survey = new Survey(table, new TableStyle(setting.looks(), 1), setting.typesetter());
    return new ColumnWidths(table, survey.measures(), width);
  }

  /// Returns the plan for columns that were measured in full size.
  static TablePlan of(ColumnWidths full, Looks looks) {
    return of(full, looks, scale(full));
  }

  /// Returns the size of type in which nothing is cut, 1 for full size.
  static double scale(ColumnWidths full) {
    double crowding = full.crowding();
    return crowding <= 1 ? 1 : Math.max(SMALLEST, BREATH / crowding);
  }

  /// Returns the plan in a size of type that others share.
  static TablePlan of(ColumnWidths full, Looks looks, double scale) {
    ColumnWidths widths = scale == 1 ? full : full.scaled(scale);
    return new TablePlan(new TableStyle(looks, scale), widths.plans(), full.width());
  }
}
