package io.svodka.renderer.xlsx;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/// Finds the cells under the corners of what is drawn, when all widths and heights are final.
final class Anchor {
  /// Keeps what is drawn off the edge of its first row, which may be that of a page: programs round
  /// the one and the other differently.
  static final double AIR = 1.5;

  private Anchor() {}

  /// Returns how many rows of the standard height something of this height lies over.
  static int rows(double height) {
    return (int) Math.ceil((height + AIR) / RowHeights.STANDARD);
  }

  /// @param left pixels from the edge of the sheet
  /// @param right pixels from the edge of the sheet
  /// @param top the row at whose upper edge it begins
  /// @param height in points
  static XSSFClientAnchor of(SheetPen pen, double left, double right, int top, double height) {
    pen.reachRight(right);
    ColumnWidths widths = pen.widths();
    RowHeights heights = pen.heights();
    int first = widths.at(left);
    int last = widths.at(right);
    double lower = heights.top(top) + AIR + height;
    int bottom = heights.at(lower);
    return new XSSFClientAnchor(
        offset(left - widths.start(first)),
        (int) Math.round(AIR * Units.EMU_PER_POINT),
        offset(right - widths.start(last)),
        (int) Math.round((lower - heights.top(bottom)) * Units.EMU_PER_POINT),
        first,
        top,
        last,
        bottom);
  }

  private static int offset(double pixels) {
    return (int) Math.round(pixels * Units.EMU_PER_PIXEL);
  }
}
