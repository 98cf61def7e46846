package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Unit;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xssf.usermodel.XSSFChart;

/// Places names beside the marks of a chart. By themselves programs cut or break long names, or
/// leave the marks a strip.
///
/// @param wide width of the chart in millimetres
/// @param high height of the chart in millimetres
record LegendBeside(Chart chart, double wide, double high) {
  private static final double LETTER = 1.6;
  private static final double LINE = 4.6;
  private static final double AIR = 3;
  private static final double TITLE = 11;

  /// Names take at most this part; longer ones are broken.
  private static final double MOST = 0.45;

  static LegendBeside of(PlacedChart placed) {
    double across = Unit.PIXEL.millimetres(ChartAnchor.reach(placed).width());
    return new LegendBeside(placed.chart(), across, Unit.POINT.millimetres(placed.height()));
  }

  /// @param sample width of the sample before a name, in millimetres
  void write(XSSFChart drawn, XDDFChartLegend legend, double sample) {
    double top = (chart.title().isEmpty() ? AIR : TITLE) / high;
    double bottom = 1 - AIR / high;
    double names = Math.min(MOST, asked(sample));
    double lines = Math.ceil(asked(sample) / MOST);
    double height = Math.min(bottom - top, chart.series().size() * lines * LINE / high);
    double end = 1 - AIR / wide;
    place(
        legend.getOrAddManualLayout(),
        new Box(end - names, (top + bottom - height) / 2, names, height));
    XDDFManualLayout plot = new XDDFManualLayout(drawn.getCTChart().getPlotArea());
    plot.setTarget(LayoutTarget.OUTER);
    double left = AIR / wide;
    place(plot, new Box(left, top, end - names - 2 * left, bottom - top));
  }

  /// Returns the part of the width that the longest name needs.
  private double asked(double sample) {
    int letters = chart.series().stream().mapToInt(one -> one.label().length()).max().orElse(1);
    return (letters * LETTER + sample) / wide;
  }

  /// Parts of a chart, 0 to 1.
  private record Box(double left, double top, double width, double height) {}

  private static void place(XDDFManualLayout layout, Box box) {
    layout.setXMode(LayoutMode.EDGE);
    layout.setYMode(LayoutMode.EDGE);
    layout.setX(box.left());
    layout.setY(box.top());
    layout.setWidthRatio(box.width());
    layout.setHeightRatio(box.height());
  }
}
