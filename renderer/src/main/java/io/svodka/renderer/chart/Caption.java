package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Shape;
import java.util.List;

/// Words on a ground of their own, which keeps them apart from what lies below.
record Caption(Shape ground, Shape words) {
  List<Shape> shapes() {
    return List.of(ground, words);
  }
}
