package io.svodka.renderer.chart;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Theme;
import java.util.List;

/// Draws a chart as shapes.
public final class ChartPainter {
  /// Returns the drawing of `chart` in a place of this size in points.
  public Drawing draw(Chart chart, Theme theme, double width, double height) {
    return new Drawing(width, height, List.of());
  }
}
