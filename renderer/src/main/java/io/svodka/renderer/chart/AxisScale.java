package io.svodka.renderer.chart;

import java.util.List;
import java.util.stream.IntStream;

/// A numeric axis whose grid lines stand on the whole multiples of `step` between `from` and `to`.
record AxisScale(double step, int from, int to) {
  /// The axis of figures that are all zero: one line and nothing else.
  static final AxisScale FLAT = new AxisScale(1, 0, 0);

  /// Returns where `value` lies between the lowest (0) and the highest (1) grid line.
  double share(double value) {
    return to == from ? 0 : (value / step - from) / (to - from);
  }

  double length() {
    return (to - from) * step;
  }

  List<Double> ticks() {
    return IntStream.rangeClosed(from, to).mapToObj(i -> i * step).toList();
  }
}
