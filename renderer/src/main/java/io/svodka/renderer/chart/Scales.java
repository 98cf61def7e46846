package io.svodka.renderer.chart;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Chart.Series;
import java.util.List;

/// The scales of both axes. They share grid lines and zero, so that one grid serves both.
record Scales(AxisScale first, AxisScale second) {
  private static final AxisSteps STEPS = new AxisSteps();

  AxisScale of(Axis axis) {
    return switch (axis) {
      case FIRST -> first;
      case SECOND -> second;
    };
  }

  /// Returns the scale with the more grid lines.
  AxisScale grid() {
    return first.to() - first.from() >= second.to() - second.from() ? first : second;
  }

  /// Chooses scales with at most `intervals` steps.
  static Scales of(Chart chart, int intervals) {
    List<Series> left = on(chart, Axis.FIRST);
    List<Series> right = on(chart, Axis.SECOND);
    if (left.isEmpty() || right.isEmpty()) {
      AxisScale only = alone(chart, chart.series(), intervals);
      return new Scales(only, only);
    }
    Range leftRange = range(chart, left).withZero();
    Range rightRange = range(chart, right).withZero();
    AxisScale first = STEPS.round(leftRange, intervals, smallest(left));
    AxisScale second = STEPS.round(rightRange, intervals, smallest(right));
    int below = Math.max(-first.from(), -second.from());
    int above = Math.max(first.to(), second.to());
    return new Scales(
        STEPS.match(leftRange, below, above, smallest(left)),
        STEPS.match(rightRange, below, above, smallest(right)));
  }

  private static AxisScale alone(Chart chart, List<Series> series, int intervals) {
    Range range = range(chart, series);
    boolean lines = series.stream().allMatch(s -> s.mark() == Mark.LINE);
    return STEPS.fit(lines ? range.forLines() : range.withZero(), intervals, smallest(series));
  }

  private static Range range(Chart chart, List<Series> series) {
    return Range.of(chart, series);
  }

  private static double smallest(List<Series> series) {
    return series.stream().mapToDouble(s -> AxisNumbers.smallestStep(s.format())).min().orElse(1);
  }

  private static List<Series> on(Chart chart, Axis axis) {
    return chart.series().stream().filter(series -> series.axis() == axis).toList();
  }
}
