package io.svodka.renderer.chart;

/// The place of the marks, divided into one band for each category.
record Plot(double left, double top, double right, double bottom, int bands) {
  double band() {
    return (right - left) / bands;
  }

  double center(int index) {
    return left + band() * (index + 0.5);
  }

  double y(AxisScale scale, double value) {
    return bottom - scale.share(value) * (bottom - top);
  }
}
