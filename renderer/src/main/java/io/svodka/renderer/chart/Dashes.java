package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Point;
import java.util.ArrayList;
import java.util.List;

/// A line cut into dashes.
///
/// @param lengths of a dash, the space after it, the next dash and so on
record Dashes(List<Double> lengths) {
  Dashes {
    lengths = List.copyOf(lengths);
  }

  /// Returns the ends of the dashes along a line, two for each; one that goes round a corner is
  /// two.
  List<Point> along(List<Point> points) {
    List<Point> ends = new ArrayList<>();
    double start = 0;
    for (int i = 1; i < points.size(); i++) {
      start = between(points.get(i - 1), points.get(i), start, ends);
    }
    return ends;
  }

  /// Adds the dashes on one straight piece and returns where it ends on the whole line.
  private double between(Point from, Point to, double start, List<Point> ends) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double round = lengths.stream().mapToDouble(Double::doubleValue).sum();
    for (double at = Math.floor(start / round) * round; at < start + length; at += round) {
      double dash = at;
      for (int part = 0; part < lengths.size(); part += 2) {
        double first = Math.max(dash, start) - start;
        double last = Math.min(dash + lengths.get(part), start + length) - start;
        if (first < last) {
          ends.add(on(from, to, first / length));
          ends.add(on(from, to, last / length));
        }
        dash += lengths.get(part) + lengths.get(part + 1);
      }
    }
    return start + length;
  }

  private static Point on(Point from, Point to, double share) {
    return new Point(
        from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
  }
}
