package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// The figures beside a chart.
///
/// @param texts one for each grid line of `scale`; none when the chart has no such axis
record ValueAxis(Lettering lettering, AxisScale scale, List<String> texts) {
  private static final double GAP = 0.7;

  double width() {
    return texts.isEmpty() ? 0 : lettering.widest(texts) + GAP * lettering.size();
  }

  /// Returns the figures that end left of the plot.
  List<Shape> drawLeft(Plot plot) {
    return draw(plot, plot.left() - GAP * lettering.size(), Anchor.END);
  }

  /// Returns the figures that start right of the plot.
  List<Shape> drawRight(Plot plot) {
    return draw(plot, plot.right() + GAP * lettering.size(), Anchor.START);
  }

  private List<Shape> draw(Plot plot, double x, Anchor anchor) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      double y = plot.y(scale, scale.ticks().get(i));
      shapes.add(lettering.around(x, y, texts.get(i), anchor));
    }
    return shapes;
  }
}
