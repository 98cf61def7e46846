package io.svodka.renderer.xlsx;

/// Fits what is drawn to the columns of a sheet.
final class SheetWidth {
  /// What differs less from the columns ends where they end.
  private static final double NEAR = 0.25;

  /// What touched the next column would have it printed, which makes the whole page smaller.
  private static final double SHORT = 1;

  private SheetWidth() {}

  /// Returns where something drawn ends that reaches to a column, in pixels.
  static double before(int column, ColumnWidths widths) {
    return widths.start(column) - SHORT;
  }

  /// Returns how wide something drawn is that wishes so many pixels: as wide as the columns
  /// together where it is about that, so that charts and tables below each other have one edge.
  static double fit(double wished, ColumnWidths widths) {
    double columns = before(widths.count(), widths);
    return Math.abs(columns - wished) <= NEAR * wished ? columns : wished;
  }
}
