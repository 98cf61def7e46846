package io.svodka.renderer.chart;

import java.util.List;

/// Where the axes of a chart begin and end and what stands at them, for formats that draw charts by
/// themselves.
///
/// @param first what measures the marks
/// @param second the same where there is no other axis
/// @param along what places points; the first axis where places have names
/// @param periods the names of places that are periods, the year in a line of its own below the
///   first that lies in it; empty where places are called otherwise
public record ChartAxes(Ends first, Ends second, Ends along, List<String> periods) {
  public ChartAxes {
    periods = List.copyOf(periods);
  }

  /// The figures at both ends of an axis, and what lies between two lines of its grid.
  public record Ends(double least, double greatest, double step) {
    /// Returns the ends in another unit.
    public Ends times(double factor) {
      return new Ends(least * factor, greatest * factor, step * factor);
    }
  }

  static ChartAxes of(AxisScale first, AxisScale second, AxisScale along) {
    return new ChartAxes(ends(first), ends(second), ends(along), List.of());
  }

  ChartAxes over(List<String> named) {
    return new ChartAxes(first, second, along, named);
  }

  private static Ends ends(AxisScale scale) {
    return new Ends(scale.step() * scale.from(), scale.step() * scale.to(), scale.step());
  }
}
