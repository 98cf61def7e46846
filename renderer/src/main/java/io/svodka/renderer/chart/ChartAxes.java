package io.svodka.renderer.chart;

/// Where the axes of a chart begin and end, for formats that draw charts by themselves.
///
/// @param first what measures the marks
/// @param second the same where there is no other axis
/// @param along what places points; the first axis where places have names
public record ChartAxes(Ends first, Ends second, Ends along) {

  /// The figures at both ends of an axis, and what lies between two lines of its grid.
  public record Ends(double least, double greatest, double step) {
    /// Returns the ends in another unit.
    public Ends times(double factor) {
      return new Ends(least * factor, greatest * factor, step * factor);
    }
  }

  static ChartAxes of(AxisScale first, AxisScale second, AxisScale along) {
    return new ChartAxes(ends(first), ends(second), ends(along));
  }

  private static Ends ends(AxisScale scale) {
    return new Ends(scale.step() * scale.from(), scale.step() * scale.to(), scale.step());
  }
}
