package io.svodka.renderer.html;

import io.svodka.model.document.Theme;
import io.svodka.model.document.Tile;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.chart.Drawing;
import java.util.List;
import java.util.Map;

/// The model of the small line under a key figure.
final class TrendModel {
  private static final double WIDTH = 200;
  private static final double HEIGHT = 34;

  private final Theme theme;
  private final ChartPainter painter;

  TrendModel(Theme theme, ChartPainter painter) {
    this.theme = theme;
    this.painter = painter;
  }

  /// Returns one model, none where there is nothing to draw.
  List<Map<String, Object>> of(Tile.Trend trend) {
    Drawing drawing = painter.trend(trend.cells(), theme.accent(), WIDTH, HEIGHT);
    return drawing.shapes().isEmpty() ? List.of() : List.of(model(trend, drawing));
  }

  private Map<String, Object> model(Tile.Trend trend, Drawing drawing) {
    List<Map<String, String>> shapes =
        drawing.shapes().stream().map(new ShapeModel(theme, painter)::of).toList();
    return Map.of(
        "width", Digits.of(WIDTH),
        "height", Digits.of(HEIGHT),
        "alternative", trend.alternative(),
        "shapes", shapes);
  }
}
