package io.svodka.renderer.xlsx;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/// Finds the corners of a chart among columns whose widths are final.
final class ChartAnchor {
  private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;
  private static final double GUTTER = 12;

  private final ColumnWidths widths;

  private ChartAnchor(ColumnWidths widths) {
    this.widths = widths;
  }

  static XSSFClientAnchor of(PlacedChart placed) {
    ColumnWidths widths = placed.pen().widths();
    ChartAnchor anchor = new ChartAnchor(widths);
    double wished = placed.chart().size().width() * PIXELS_PER_MILLIMETRE;
    return switch (placed.stretch()) {
      case Stretch.Wished _ -> anchor.between(0, wished, placed);
      case Stretch.Share(var from, var to) -> {
        double all = Math.max(widths.start(widths.count()), wished);
        double left = from == 0 ? 0 : from * all + GUTTER / 2;
        yield anchor.between(left, to == 1 ? all : to * all - GUTTER / 2, placed);
      }
      case Stretch.Columns(var left, var count) -> {
        double start = widths.start(left) + (left == 0 ? 0 : GUTTER);
        double end = widths.start(left + count);
        boolean isLast = left + count >= widths.count();
        yield anchor.between(
            start, isLast ? Math.max(end, start + wished / 2) : end - GUTTER, placed);
      }
    };
  }

  private XSSFClientAnchor between(double left, double right, PlacedChart placed) {
    int first = column(left);
    int last = column(right);
    return new XSSFClientAnchor(
        offset(left, first),
        0,
        offset(right, last),
        0,
        first,
        placed.top(),
        last,
        placed.top() + placed.rows());
  }

  private int column(double x) {
    int column = 0;
    while (widths.start(column + 1) <= x) {
      column++;
    }
    return column;
  }

  private int offset(double x, int column) {
    return (int) Math.round((x - widths.start(column)) * Units.EMU_PER_PIXEL);
  }
}
