package io.svodka.renderer.xlsx;

/// Fits what is drawn to the columns of a sheet.
final class SheetWidth {
  /// What differs less from the columns ends where they end.
  private static final double NEAR = 0.25;

  private SheetWidth() {}

  /// Returns how wide something drawn is that wishes so many pixels: as wide as the columns
  /// together where it is about that, so that charts and tables below each other have one edge.
  static double fit(double wished, ColumnWidths widths) {
    double columns = widths.start(widths.count());
    return Math.abs(columns - wished) <= NEAR * wished ? columns : wished;
  }
}
