package io.svodka.renderer.pdf.table;

import java.util.Arrays;
import java.util.List;

/// What was found in the columns of a table, in points.
final class Measures {
  private final double[] widest;
  private final double[] narrowest;
  private final double[] figures;
  private final List<ColumnPlan.Span> spans;

  Measures(double[] widest, double[] narrowest, double[] figures, List<ColumnPlan.Span> spans) {
    this.widest = widest.clone();
    this.narrowest = narrowest.clone();
    this.figures = figures.clone();
    this.spans = List.copyOf(spans);
  }

  /// Returns the same in another size of type, in which everything is wider or narrower alike.
  Measures scaled(double scale) {
    return new Measures(
        times(widest, scale), times(narrowest, scale), times(figures, scale), spans);
  }

  private static double[] times(double[] lengths, double scale) {
    return Arrays.stream(lengths).map(length -> length * scale).toArray();
  }

  /// Returns the width at which nothing in the column wraps.
  double widest(int column) {
    return widest[column];
  }

  /// Returns the width below which words or figures would be cut.
  double narrowest(int column) {
    return narrowest[column];
  }

  /// Returns the width of the widest shown text.
  double figures(int column) {
    return figures[column];
  }

  ColumnPlan.Span span(int column) {
    return spans.get(column);
  }
}
