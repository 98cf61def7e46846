package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Theme;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Shape;
import io.svodka.renderer.theme.TextWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Draws a chart as shapes: legend, grid, axes, marks. The title is not drawn; it is text of the
/// format. Safe to share between threads.
public final class ChartPainter {
  private static final double LETTERS = 0.85;

  private static final TextWidths WIDTHS = TextWidths.load("IBMPlexSans-Regular.ttf");

  /// Returns the drawing of `chart` in a place of this size in points. The letters are a little
  /// smaller than the base size of the theme; `locale` writes the figures of the axes.
  public Drawing draw(Chart chart, Theme theme, Locale locale, double width, double height) {
    Canvas canvas = canvas(theme, locale, width, height);
    if (chart.isBlank()) {
      return new Drawing(width, height, nothing(chart, canvas.lettering(), width, height));
    }
    Drawing drawing = new Drawing(width, height, shapes(chart, canvas));
    boolean turned = canvas.numbers().isFromRight() && isListed(chart.manner().kind());
    return turned ? drawing.mirrored() : drawing;
  }

  /// Whether names stand below each other beside what they name. Such charts turn where words run
  /// from the right; time and the x axis run from the left everywhere.
  private static boolean isListed(Chart.Kind kind) {
    return switch (kind) {
      case BARS, FUNNEL, PIE, DONUT -> true;
      case UPRIGHT, WATERFALL, SCATTER -> false;
    };
  }

  private static List<Shape> shapes(Chart chart, Canvas canvas) {
    return switch (chart.manner().kind()) {
      case PIE, DONUT -> new DiscLayout(chart, canvas).draw(canvas.numbers().isFromRight());
      case FUNNEL -> new FunnelLayout(chart, canvas).draw();
      case UPRIGHT, WATERFALL -> {
        LegendFrame frame = frame(chart, canvas, Chart.Legend.USUAL);
        yield frame.around(new ChartLayout(chart, frame.inner()).draw());
      }
      case BARS -> {
        LegendFrame frame = frame(chart, canvas, Chart.Legend.TOP);
        yield frame.around(new BarLayout(chart, frame.inner()).draw());
      }
      case SCATTER -> {
        LegendFrame frame = frame(chart, canvas, Chart.Legend.TOP);
        yield frame.around(new PointLayout(chart, frame.inner()).draw());
      }
    };
  }

  /// Returns where the axes of such a drawing begin and end; nothing for charts without any.
  public Optional<ChartAxes> axes(
      Chart chart, Theme theme, Locale locale, double width, double height) {
    if (chart.isBlank()) {
      return Optional.empty();
    }
    Canvas canvas = canvas(theme, locale, width, height);
    return switch (chart.manner().kind()) {
      case PIE, DONUT -> Optional.empty();
      case FUNNEL -> new FunnelLayout(chart, canvas).axes();
      case UPRIGHT, WATERFALL ->
          Optional.of(
              new ChartLayout(chart, frame(chart, canvas, Chart.Legend.USUAL).inner()).axes());
      case BARS ->
          Optional.of(new BarLayout(chart, frame(chart, canvas, Chart.Legend.TOP).inner()).axes());
      case SCATTER ->
          Optional.of(
              new PointLayout(chart, frame(chart, canvas, Chart.Legend.TOP).inner()).axes());
    };
  }

  private static Canvas canvas(Theme theme, Locale locale, double width, double height) {
    Lettering lettering = new Lettering(WIDTHS, theme.baseSizePoints() * LETTERS, theme.quiet());
    return new Canvas(theme, lettering, new AxisNumbers(locale), width, height);
  }

  /// @param usual where names stand if nobody says it; upright charts set theirs themselves
  private static LegendFrame frame(Chart chart, Canvas canvas, Chart.Legend usual) {
    SeriesLooks looks = new SeriesLooks(canvas.theme());
    List<LegendFrame.Entry> entries = new ArrayList<>();
    for (int i = 0; i < chart.series().size() && chart.series().size() > 1; i++) {
      Chart.Series series = chart.series().get(i);
      entries.add(new LegendFrame.Entry(series.label(), List.of(), looks.of(i), series.mark()));
    }
    Chart.Legend wished = chart.manner().legend();
    boolean own = usual == Chart.Legend.USUAL && wished == Chart.Legend.TOP;
    return new LegendFrame(canvas, entries, wished == Chart.Legend.USUAL || own ? usual : wished);
  }

  /// Returns a small line over time without axes; its last point is marked.
  public Drawing trend(List<Cell> cells, String color, double width, double height) {
    return new Drawing(width, height, new TrendLine(cells, width, height).draw(color));
  }

  /// Returns how wide the words of a label are, for formats that may set them in another typeface.
  public double width(Shape.Label label) {
    return WIDTHS.width(label.text(), label.size());
  }

  private static List<Shape> nothing(
      Chart chart, Lettering lettering, double width, double height) {
    String words = lettering.shorten(chart.whenEmpty(), width);
    return List.of(lettering.around(width / 2, height / 2, words, Anchor.MIDDLE));
  }
}
