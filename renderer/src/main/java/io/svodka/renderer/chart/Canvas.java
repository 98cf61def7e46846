package io.svodka.renderer.chart;

import io.svodka.model.document.Theme;

/// What a chart is drawn on and with.
record Canvas(Theme theme, Lettering lettering, AxisNumbers numbers, double width, double height) {
  /// Returns this canvas in another size.
  Canvas sized(double otherWidth, double otherHeight) {
    return new Canvas(theme, lettering, numbers, otherWidth, otherHeight);
  }
}
