package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Theme;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/// Draws one chart as a chart of Excel.
final class NativeChart {
  private static final double SMALL = 9;
  private static final double TITLE = 12;
  private static final double LINE = 2.25;
  private static final double HAIR = 0.75;
  private static final int GAP = 60;

  private final PlacedChart placed;
  private final Chart chart;
  private final Theme theme;
  private final ChartData data;

  NativeChart(PlacedChart placed, Theme theme, ChartData data) {
    this.placed = placed;
    this.chart = placed.chart();
    this.theme = theme;
    this.data = data;
  }

  void draw(XSSFWorkbook book) {
    ChartData.Sources sources = data.write(chart);
    XSSFDrawing drawing =
        book.getSheet(placed.pen().sheet().getSheetName()).createDrawingPatriarch();
    XSSFChart drawn = drawing.createChart(ChartAnchor.of(placed));
    describe(drawing);
    frame(drawn);
    for (Axis axis : Axis.values()) {
      axis(drawn, axis, sources);
    }
    if (chart.arrangement() == Chart.Arrangement.STACKED) {
      overlap(drawn);
    }
    if (chart.series().size() > 1) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
  }

  /// Puts stacked columns on top of each other. Written as bare XML: the schema that comes with POI
  /// lacks the type of this number.
  private static void overlap(XSSFChart drawn) {
    for (CTBarChart bars : drawn.getCTChart().getPlotArea().getBarChartArray()) {
      try (XmlCursor cursor = bars.addNewOverlap().newCursor()) {
        cursor.setAttributeText(new QName("val"), "100");
      }
    }
  }

  private void describe(XSSFDrawing drawing) {
    List<XSSFShape> shapes = drawing.getShapes();
    if (shapes.getLast() instanceof XSSFGraphicFrame frame) {
      var properties = frame.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
      properties.setDescr(chart.alternative());
    }
  }

  private void frame(XSSFChart drawn) {
    drawn.getCTChartSpace().addNewRoundedCorners().setVal(false);
    drawn.displayBlanksAs(DisplayBlanks.GAP);
    drawn.setPlotOnlyVisibleCells(false);
    if (chart.title().isEmpty()) {
      drawn.setAutoTitleDeleted(true);
      return;
    }
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    for (XDDFTextRun run : drawn.getFormattedTitle().getParagraph(0).getTextRuns()) {
      run.setFontSize(TITLE);
      run.setBold(true);
      run.setFontColor(Colors.plain(theme.ink()));
    }
  }

  private void axis(XSSFChart drawn, Axis axis, ChartData.Sources sources) {
    List<Chart.Series> own = chart.series().stream().filter(s -> s.axis() == axis).toList();
    if (own.isEmpty()) {
      return;
    }
    boolean first = axis == Axis.FIRST;
    XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = drawn.createValueAxis(first ? AxisPosition.LEFT : AxisPosition.RIGHT);
    names(names, first);
    values(values, own.getFirst(), first);
    names.crossAxis(values);
    values.crossAxis(names);
    for (Mark mark : Mark.values()) {
      int[] chosen =
          IntStream.range(0, chart.series().size())
              .filter(i -> chart.series().get(i).axis() == axis)
              .filter(i -> chart.series().get(i).mark() == mark)
              .toArray();
      if (chosen.length > 0) {
        plot(drawn, data(drawn, mark, names, values), chosen, sources);
      }
    }
  }

  private void names(XDDFCategoryAxis names, boolean isFirst) {
    names.setVisible(isFirst);
    names.setMajorTickMark(AxisTickMark.NONE);
    names.setMinorTickMark(AxisTickMark.NONE);
    names.setTickLabelPosition(AxisTickLabelPosition.LOW);
    line(names, theme.line());
    type(names.getOrAddTextProperties(), SMALL, theme.quiet());
  }

  private void values(XDDFValueAxis values, Chart.Series series, boolean isFirst) {
    values.setCrosses(isFirst ? AxisCrosses.AUTO_ZERO : AxisCrosses.MAX);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setNumberFormat(data.axisPattern(series));
    values.setMajorTickMark(AxisTickMark.NONE);
    values.setMinorTickMark(AxisTickMark.NONE);
    values
        .getOrAddShapeProperties()
        .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    type(values.getOrAddTextProperties(), SMALL, theme.quiet());
    if (isFirst) {
      values.getOrAddMajorGridProperties().setLineProperties(hair(theme.line()));
    }
  }

  private XDDFChartData data(
      XSSFChart drawn, Mark mark, XDDFCategoryAxis names, XDDFValueAxis values) {
    boolean stacked = chart.arrangement() == Chart.Arrangement.STACKED;
    return switch (mark) {
      case COLUMN -> {
        var bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        bars.setGapWidth(GAP);
        yield bars;
      }
      case LINE -> {
        var lines = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, names, values);
        lines.setGrouping(Grouping.STANDARD);
        yield lines;
      }
    };
  }

  private void plot(XSSFChart drawn, XDDFChartData group, int[] chosen, ChartData.Sources sources) {
    group.setVaryColors(false);
    for (int i : chosen) {
      ChartData.Source source = sources.series().get(i);
      XDDFChartData.Series series = group.addSeries(sources.categories(), source.values());
      series.setTitle(chart.series().get(i).label(), source.label());
      colour(series, theme.palette().get(i % theme.palette().size()));
    }
    drawn.plot(group);
  }

  private static void colour(XDDFChartData.Series series, String color) {
    if (series instanceof XDDFLineChartData.Series line) {
      XDDFLineProperties stroke = new XDDFLineProperties(Colors.solid(color));
      stroke.setWidth(LINE);
      line.setLineProperties(stroke);
      line.setSmooth(false);
      line.setMarkerStyle(MarkerStyle.NONE);
    } else {
      series.setFillProperties(Colors.solid(color));
    }
  }

  private static void line(XDDFChartAxis axis, String color) {
    axis.getOrAddShapeProperties().setLineProperties(hair(color));
  }

  private static XDDFLineProperties hair(String color) {
    XDDFLineProperties line = new XDDFLineProperties(Colors.solid(color));
    line.setWidth(HAIR);
    return line;
  }

  private static void type(XDDFRunProperties type, double points, String color) {
    type.setFontSize(points);
    type.setFillProperties(Colors.solid(color));
    type.setBold(false);
  }
}
