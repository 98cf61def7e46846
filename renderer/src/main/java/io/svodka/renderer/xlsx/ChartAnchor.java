package io.svodka.renderer.xlsx;

import io.svodka.model.document.Unit;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/// Finds the corners of a chart among columns whose widths are final.
final class ChartAnchor {
  private static final double GUTTER = 12;

  private ChartAnchor() {}

  /// From where to where something is drawn, in pixels.
  record Reach(double left, double right) {
    double width() {
      return right - left;
    }
  }

  static XSSFClientAnchor of(PlacedChart placed) {
    Reach reach = reach(placed);
    return Anchor.of(placed.pen(), reach.left(), reach.right(), placed.top(), placed.height());
  }

  static Reach reach(PlacedChart placed) {
    ColumnWidths widths = placed.pen().widths();
    double wished = Unit.PIXEL.of(placed.chart().size().width());
    return switch (placed.stretch()) {
      case Stretch.Wished _ -> new Reach(0, SheetWidth.fit(wished, widths));
      case Stretch.Share(var from, var to, var together) -> {
        double all = SheetWidth.fit(Unit.PIXEL.of(together), widths);
        double left = from == 0 ? 0 : from * all + GUTTER / 2;
        yield new Reach(left, to == 1 ? all : to * all - GUTTER / 2);
      }
      case Stretch.Columns(var left, var count) -> {
        double start = widths.start(left) + (left == 0 ? 0 : GUTTER);
        double end = widths.start(left + count);
        boolean isLast = left + count >= widths.count();
        yield new Reach(start, isLast ? Math.max(end, start + wished / 2) : end - GUTTER);
      }
    };
  }

  /// Returns how wide the columns below a chart had better be, in pixels; 0 where it takes theirs.
  static double wished(PlacedChart placed) {
    return switch (placed.stretch()) {
      case Stretch.Wished _ -> Unit.PIXEL.of(placed.chart().size().width());
      case Stretch.Share(_, _, var together) -> Unit.PIXEL.of(together);
      case Stretch.Columns _ -> 0;
    };
  }
}
