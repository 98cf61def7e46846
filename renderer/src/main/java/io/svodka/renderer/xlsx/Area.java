package io.svodka.renderer.xlsx;

/// A place on a sheet: some columns from a row downwards.
record Area(SheetPen pen, int top, int left, int columns) {
  /// Returns the same columns below all content.
  Area below() {
    return new Area(pen, pen.next(), left, columns);
  }
}
