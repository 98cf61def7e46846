package io.svodka.renderer.chart;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Theme;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Shape;
import io.svodka.renderer.theme.TextWidths;
import java.util.List;
import java.util.Locale;

/// Draws a chart as shapes: legend, grid, axes, marks. The title is not drawn; it is text of the
/// format. Safe to share between threads.
public final class ChartPainter {
  private static final double LETTERS = 0.85;

  private final TextWidths widths = TextWidths.load("IBMPlexSans-Regular.ttf");

  /// Returns the drawing of `chart` in a place of this size in points. The letters are a little
  /// smaller than the base size of the theme; `locale` writes the figures of the axes.
  public Drawing draw(Chart chart, Theme theme, Locale locale, double width, double height) {
    Lettering lettering = new Lettering(widths, theme.baseSizePoints() * LETTERS, theme.quiet());
    if (Figures.areMissing(chart)) {
      return new Drawing(width, height, nothing(chart, lettering, width, height));
    }
    Canvas canvas = new Canvas(theme, lettering, new AxisNumbers(locale), width, height);
    return new Drawing(width, height, new ChartLayout(chart, canvas).draw());
  }

  /// Returns how wide the words of a label are, for formats that may set them in another typeface.
  public double width(Shape.Label label) {
    return widths.width(label.text(), label.size());
  }

  private static List<Shape> nothing(
      Chart chart, Lettering lettering, double width, double height) {
    String words = lettering.shorten(chart.whenEmpty(), width);
    return List.of(lettering.around(width / 2, height / 2, words, Anchor.MIDDLE));
  }
}
