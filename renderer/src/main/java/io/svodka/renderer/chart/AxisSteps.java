package io.svodka.renderer.chart;

import java.util.function.DoubleFunction;

/// Chooses round steps of axes.
final class AxisSteps {
  private static final double[] ROUND = {1, 2, 2.5, 5};
  private static final double[] LESS_ROUND = {3, 4, 6};
  private static final double[] FINER = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};
  private static final double TOLERANCE = 1e-9;

  /// Marks up to 1.1 million stand on an axis to 1.2 and not to 1.5; less is not worth steps that
  /// are harder to count in.
  private static final double MUCH_SHORTER = 0.8 + TOLERANCE;

  private static final int ORDERS_TRIED = 4;

  /// Returns a scale over `range` with at most `intervals` steps, none smaller than `smallest`.
  AxisScale fit(Range range, int intervals, double smallest) {
    AxisScale round = round(range, intervals, smallest);
    if (range.span() == 0) {
      return round;
    }
    AxisScale other = first(LESS_ROUND, range, intervals, smallest);
    return other.length() <= MUCH_SHORTER * round.length() ? other : round;
  }

  /// Returns a scale of the roundest steps, for axes that are still to share their lines.
  AxisScale round(Range range, int intervals, double smallest) {
    if (range.span() == 0) {
      return range.max() == 0 ? ofNothing(smallest) : round(range.withZero(), intervals, smallest);
    }
    return first(ROUND, range, intervals, smallest);
  }

  private static AxisScale first(double[] steps, Range range, int intervals, double smallest) {
    return first(
        steps,
        Math.max(smallest, range.span() / intervals),
        step -> {
          AxisScale scale = around(range, step);
          return scale.to() - scale.from() <= intervals ? scale : AxisScale.FLAT;
        });
  }

  /// Figures that are all zero stand on the ground of an axis with one step.
  private static AxisScale ofNothing(double smallest) {
    return new AxisScale(stepOfNothing(smallest), 0, 1);
  }

  private static double stepOfNothing(double smallest) {
    return smallest < 1 ? smallest * 100 : smallest;
  }

  /// Returns a scale over `range` that shares its grid lines and its zero with another one that has
  /// `below` steps under zero and `above` over it.
  AxisScale match(Range range, int below, int above, double smallest) {
    if (range.span() == 0) {
      return new AxisScale(stepOfNothing(smallest), -below, above);
    }
    double least = Math.max(smallest, range.span() / (below + above));
    return first(
        FINER,
        least,
        step -> {
          AxisScale scale = around(range, step);
          boolean fits = -scale.from() <= below && scale.to() <= above;
          return fits ? new AxisScale(step, -below, above) : AxisScale.FLAT;
        });
  }

  private static AxisScale around(Range range, double step) {
    return new AxisScale(
        step,
        (int) Math.floor(range.min() / step + TOLERANCE),
        (int) Math.ceil(range.max() / step - TOLERANCE));
  }

  private static AxisScale first(
      double[] mantissas, double least, DoubleFunction<AxisScale> attempt) {
    double order = Math.floor(Math.log10(least));
    for (int i = 0; i <= ORDERS_TRIED; i++) {
      for (double mantissa : mantissas) {
        double step = decimal(mantissa, (int) order + i);
        AxisScale scale = step < least * (1 - TOLERANCE) ? AxisScale.FLAT : attempt.apply(step);
        if (!scale.equals(AxisScale.FLAT)) {
          return scale;
        }
      }
    }
    throw new IllegalStateException("no step of at least " + least + " fits");
  }

  /// Parsing gives the double nearest to the round number, which multiplying would miss.
  private static double decimal(double mantissa, int exponent) {
    return Double.parseDouble(mantissa + "e" + exponent);
  }
}
