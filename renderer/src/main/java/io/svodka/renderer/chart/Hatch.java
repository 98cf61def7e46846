package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Point;
import java.util.ArrayList;
import java.util.List;

/// Slanting stripes inside an outline. They lie on one grid for the whole drawing, so that those of
/// neighbours meet.
record Hatch(List<Point> corners, double distance) {
  /// Less than this is no stripe but a speck.
  private static final double SPECK = 0.8;

  Hatch {
    corners = List.copyOf(corners);
  }

  /// Returns the ends of the stripes, two for each.
  ///
  /// @param slope 1 for stripes that rise to the right, -1 for those that fall
  List<Point> along(int slope) {
    double[] places =
        corners.stream().mapToDouble(point -> across(point, slope)).sorted().toArray();
    double step = distance * Math.sqrt(2);
    List<Point> ends = new ArrayList<>();
    for (double at = Math.ceil(places[0] / step) * step;
        at < places[places.length - 1];
        at += step) {
      addInside(crossings(at, slope), at, slope, ends);
    }
    return ends;
  }

  /// Points of one stripe have this in common.
  private static double across(Point point, int slope) {
    return point.x() * slope + point.y();
  }

  /// Returns where a stripe goes in and out, from left to right.
  private double[] crossings(double at, int slope) {
    List<Double> found = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      double before = across(from, slope) - at;
      double after = across(to, slope) - at;
      if (before < 0 != after < 0) {
        found.add(from.x() + (to.x() - from.x()) * before / (before - after));
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static void addInside(double[] crossings, double at, int slope, List<Point> ends) {
    for (int i = 0; i + 1 < crossings.length; i += 2) {
      if (crossings[i + 1] - crossings[i] > SPECK) {
        ends.add(new Point(crossings[i], at - crossings[i] * slope));
        ends.add(new Point(crossings[i + 1], at - crossings[i + 1] * slope));
      }
    }
  }
}
