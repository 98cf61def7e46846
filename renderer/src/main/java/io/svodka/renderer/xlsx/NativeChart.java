package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Theme;
import io.svodka.renderer.chart.ManyLines;
import io.svodka.renderer.chart.SeriesLook;
import io.svodka.renderer.chart.SeriesLooks;
import io.svodka.renderer.chart.SmallSlices;
import io.svodka.renderer.chart.Weave;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDoughnutChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/// Draws one chart as a chart of Excel.
final class NativeChart {
  private static final List<Mark> BEHIND_FIRST =
      List.of(Mark.AREA, Mark.COLUMN, Mark.LINE, Mark.POINT);
  private static final double SMALL = 9;
  private static final double HAIR = 0.75;
  private static final int GAP = 60;
  private static final int HOLE = 60;

  private final PlacedChart placed;
  private final Chart chart;
  private final int ghosts;
  private final int sums;
  private final NativeSteps steps;
  private final Theme theme;
  private final SeriesLooks looks;
  private final ChartData data;
  private final NativeScales scales;
  private final boolean fromRight;
  private final Locale locale;
  private final List<PlottedSeries> plotted = new ArrayList<>();

  NativeChart(PlacedChart placed, Theme theme, Locale locale, ChartData data) {
    this.placed = placed;
    this.fromRight = placed.pen().sheet().isRightToLeft();
    NativeShape shape = NativeShape.of(placed.chart());
    this.chart = shape.chart();
    this.ghosts = shape.ghosts();
    this.sums = shape.sums();
    this.steps = shape.steps();
    this.theme = theme;
    this.locale = locale;
    this.looks = new SeriesLooks(theme);
    this.data = data;
    // stacks on marks that nobody sees say less about the ends than what they stand for
    this.scales = NativeScales.of(placed, ghosts > 0 ? placed.chart() : chart, theme, locale);
  }

  void draw(XSSFWorkbook book) {
    ChartData.Sources sources = data.write(chart, scales.names(placed, locale));
    XSSFDrawing drawing =
        book.getSheet(placed.pen().sheet().getSheetName()).createDrawingPatriarch();
    XSSFChart drawn = drawing.createChart(ChartAnchor.of(placed));
    new NativeFrame(placed, theme).write(drawing, drawn);
    switch (chart.manner().kind()) {
      case UPRIGHT, BARS, FUNNEL, WATERFALL -> {
        for (Axis axis : Axis.values()) {
          axis(drawn, axis, sources);
        }
        if (chart.arrangement() == Chart.Arrangement.STACKED) {
          overlap(drawn);
        }
        labels(drawn);
      }
      case PIE -> disc(drawn, drawn.createData(ChartTypes.PIE, null, null), sources);
      case DONUT -> {
        var ring = (XDDFDoughnutChartData) drawn.createData(ChartTypes.DOUGHNUT, null, null);
        ring.setHoleSize(HOLE);
        disc(drawn, ring, sources);
      }
      case SCATTER -> points(drawn, sources);
    }
    legend(drawn);
    new NativeAxes(chart).finish(drawn);
  }

  private void legend(XSSFChart drawn) {
    LegendRoom room = LegendRoom.of(placed.chart(), placed.stretch());
    if (ghosts == 0) {
      new NativeLegend(placed, room, plotted).write(drawn);
    }
  }

  private void disc(XSSFChart drawn, XDDFChartData slices, ChartData.Sources sources) {
    slices.setVaryColors(true);
    ChartData.Source source = sources.series().getFirst();
    XDDFChartData.Series series = slices.addSeries(sources.categories(), source.values());
    series.setTitle(ChartData.words(chart.series().getFirst().label()), source.label());
    for (int i = 0; i < chart.categories().size(); i++) {
      series.getDataPoint(i).setShapeProperties(new NativeLook(looks.of(i)).fill());
    }
    drawn.plot(slices);
    NativeLabels.shares(drawn, new SmallSlices(placed.chart(), locale));
  }

  private void points(XSSFChart drawn, ChartData.Sources sources) {
    XDDFValueAxis across = drawn.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = drawn.createValueAxis(AxisPosition.LEFT);
    values(up, chart.series().getFirst(), true);
    values(across, chart.series().getFirst(), true);
    across.setNumberFormat(data.placesPattern(chart));
    scales.place(across, chart.categories().getFirst().format());
    across.setTitle(chart.manner().along());
    if (!chart.manner().up().isEmpty()) {
      up.setTitle(chart.manner().up());
    }
    across.crossAxis(up);
    up.crossAxis(across);
    var dots = (XDDFScatterChartData) drawn.createData(ChartTypes.SCATTER, across, up);
    dots.setStyle(ScatterStyle.MARKER);
    for (int i = 0; i < chart.series().size(); i++) {
      ChartData.Source source = sources.series().get(i);
      var series =
          (XDDFScatterChartData.Series) dots.addSeries(sources.categories(), source.values());
      series.setTitle(ChartData.words(chart.series().get(i).label()), source.label());
      NativeMarks.dress(series, new NativeLook(looks.of(i)));
      plotted.add(new PlottedSeries(i, PlottedSeries.Part.WHOLE));
    }
    drawn.plot(dots);
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

  private void axis(XSSFChart drawn, Axis axis, ChartData.Sources sources) {
    List<Chart.Series> own = chart.series().stream().filter(s -> s.axis() == axis).toList();
    if (own.isEmpty()) {
      return;
    }
    boolean first = axis == Axis.FIRST;
    boolean lying = chart.manner().kind() == Chart.Kind.BARS;
    XDDFCategoryAxis names = drawn.createCategoryAxis(lying ? beginning() : AxisPosition.BOTTOM);
    XDDFValueAxis values =
        drawn.createValueAxis(
            lying ? AxisPosition.BOTTOM : first ? AxisPosition.LEFT : AxisPosition.RIGHT);
    names(names, first);
    // columns that nobody sees do not tell the unit
    values(values, ghosts > 0 ? placed.chart().series().getFirst() : own.getFirst(), first);
    if (lying) {
      names.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
      if (fromRight) {
        values.setOrientation(AxisOrientation.MAX_MIN);
      }
      targets(values);
    }
    names.crossAxis(values);
    values.crossAxis(names);
    for (Mark mark : BEHIND_FIRST) {
      int[] chosen = IntStream.concat(edges(axis, mark), marks(axis, mark)).toArray();
      if (chosen.length > 0) {
        plot(drawn, data(drawn, mark, names, values), chosen, sources);
      }
    }
  }

  private IntStream marks(Axis axis, Mark mark) {
    return IntStream.range(0, chart.series().size())
        .filter(i -> chart.series().get(i).axis() == axis)
        .filter(i -> chart.series().get(i).mark() == mark);
  }

  private IntStream edges(Axis axis, Mark mark) {
    return mark == Mark.LINE && haveEdges() ? marks(axis, Mark.AREA) : IntStream.empty();
  }

  /// Whether lines run along areas, where their figures stand. Over stacks stand the sums.
  private boolean haveEdges() {
    return !NativeShape.isStack(placed.chart());
  }

  /// Returns the side where bars have their names.
  private AxisPosition beginning() {
    return fromRight ? AxisPosition.RIGHT : AxisPosition.LEFT;
  }

  /// Excel draws no line across lying bars, so their targets are named where they are measured.
  private void targets(XDDFValueAxis values) {
    String aims =
        chart.manner().targets().stream()
            .map(target -> (target.label() + " " + target.aim().shown()).strip())
            .collect(Collectors.joining(" · "));
    if (!aims.isEmpty()) {
      values.setTitle(aims);
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
    scales.measure(values, series.axis(), series.format());
    values.setMajorTickMark(AxisTickMark.NONE);
    values.setMinorTickMark(AxisTickMark.NONE);
    values
        .getOrAddShapeProperties()
        .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    type(values.getOrAddTextProperties(), SMALL, theme.quiet());
    boolean isMeasured = placed.chart().manner().kind() != Chart.Kind.FUNNEL;
    values.setVisible(isMeasured);
    if (isFirst && isMeasured) {
      values.getOrAddMajorGridProperties().setLineProperties(hair(theme.line()));
    }
  }

  private XDDFChartData data(
      XSSFChart drawn, Mark mark, XDDFCategoryAxis names, XDDFValueAxis values) {
    boolean stacked = chart.arrangement() == Chart.Arrangement.STACKED;
    return switch (mark) {
      case COLUMN -> {
        var bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(
            chart.manner().kind() == Chart.Kind.BARS ? BarDirection.BAR : BarDirection.COL);
        bars.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        bars.setGapWidth(GAP);
        yield bars;
      }
      case AREA -> {
        var areas = (XDDFAreaChartData) drawn.createData(ChartTypes.AREA, names, values);
        areas.setGrouping(stacked ? Grouping.STACKED : Grouping.STANDARD);
        yield areas;
      }
      case LINE, POINT -> {
        var lines = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, names, values);
        lines.setGrouping(Grouping.STANDARD);
        yield lines;
      }
    };
  }

  private void plot(XSSFChart drawn, XDDFChartData group, int[] chosen, ChartData.Sources sources) {
    boolean areGrounds = group instanceof XDDFAreaChartData && haveEdges();
    group.setVaryColors(false);
    for (int i : chosen) {
      ChartData.Source source = sources.series().get(i);
      XDDFChartData.Series series = group.addSeries(sources.categories(), source.values());
      series.setTitle(ChartData.words(chart.series().get(i).label()), source.label());
      plotted.add(new PlottedSeries(i, partOf(i, areGrounds)));
      NativeLook look = new NativeLook(lookOf(i));
      NativeMarks.dress(series, chart.series().get(i).mark(), look, chart.arrangement());
      if (i < ghosts) {
        series.setFillProperties(new XDDFNoFillProperties());
      } else if (isSum(i)) {
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
      }
    }
    drawn.plot(group);
  }

  private PlottedSeries.Part partOf(int series, boolean isGround) {
    if (isSum(series)) {
      return PlottedSeries.Part.SUM;
    }
    return isGround ? PlottedSeries.Part.GROUND : PlottedSeries.Part.WHOLE;
  }

  private void labels(XSSFChart drawn) {
    List<String> patterns = data.patterns(placed.chart(), sums);
    List<String> said = plotted.stream().map(one -> one.of(patterns)).toList();
    if (new ManyLines(placed.chart()).sayEnds()) {
      NativeLabels.ends(drawn, chart.categories().size() - 1, said);
    } else if (NativeLabels.haveRoom(chart)) {
      if (ghosts == 0) {
        NativeLabels.figures(drawn, said);
      } else {
        NativeLabels.standing(drawn, standing());
        new CrossingLabels(steps).write(drawn);
      }
    }
  }

  private boolean isSum(int series) {
    int first = placed.chart().series().size();
    return series >= first && series < first + sums;
  }

  /// Returns the formats of what stands on marks nobody sees: stages of funnels or steps.
  private List<String> standing() {
    String pattern = data.markPattern(placed.chart().series().getFirst());
    return steps.areNone()
        ? List.of("", pattern)
        : steps.parts().stream().map(part -> part.pattern(pattern)).toList();
  }

  private SeriesLook lookOf(int series) {
    if (!steps.areNone()) {
      return plain(steps.parts().get(series).color(theme));
    }
    boolean target = series >= placed.chart().series().size() && ghosts == 0;
    return target ? plain(theme.ink()) : looks.of(Math.max(0, series - ghosts));
  }

  private static SeriesLook plain(String color) {
    return new SeriesLook(color, Weave.PLAIN);
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
