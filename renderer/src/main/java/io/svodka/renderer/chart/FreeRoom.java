package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// Where words and marks stand already, so that no others cover them.
final class FreeRoom {
  private static final double BELOW = 0.35;

  /// Height of figures, which reach nowhere below their line.
  private static final double CAP = 0.75;

  /// What is left out of a mark at each side.
  private static final double EDGE = 0.7;

  /// Points of a line this close to each other stand for it.
  private static final double FINE = 3;

  private final Canvas canvas;
  private final List<Box> taken = new ArrayList<>();

  private record Box(double left, double right, double top, double bottom) {
    boolean meets(Box other) {
      return left < other.right && right > other.left && top < other.bottom && bottom > other.top;
    }
  }

  FreeRoom(Canvas canvas) {
    this.canvas = canvas;
  }

  /// Returns whether words fit around `x`, and keeps their place if they do.
  boolean take(double x, double baseline, String text) {
    boolean free = fits(x, baseline, text);
    if (free) {
      taken.add(words(x, baseline, text));
    }
    return free;
  }

  /// Returns whether words fit around `x`.
  boolean fits(double x, double baseline, String text) {
    Box box = words(x, baseline, text);
    boolean inside = box.left >= -1 && box.right <= canvas.width() + 1;
    return inside && taken.stream().noneMatch(box::meets);
  }

  private Box words(double x, double baseline, String text) {
    double half = canvas.lettering().width(text) / 2;
    return words(x - half, x + half, baseline);
  }

  /// Returns whether words around `x` would cover nothing.
  boolean isFree(double x, double baseline, String text) {
    double half = canvas.lettering().width(text) / 2;
    Box box = new Box(x - half, x + half, baseline - CAP * canvas.lettering().size(), baseline);
    return taken.stream().noneMatch(box::meets);
  }

  /// Keeps the place of what is drawn. Grids and areas may be written upon.
  void keep(Shape shape) {
    switch (shape) {
      case Shape.Box(var corner, var width, var height, _, _) ->
          taken.add(new Box(corner.x(), corner.x() + width, corner.y(), corner.y() + height));
      case Shape.Dot(var center, var radius, _, _) -> keep(center, radius);
      case Shape.Polyline(var points, _, _) -> {
        for (int i = 1; i < points.size(); i++) {
          keep(points.get(i - 1), points.get(i));
        }
      }
      case Shape.Label(var baseline, var text, _, _, _, var anchor) -> {
        double width = canvas.lettering().width(text);
        double left =
            switch (anchor) {
              case START -> baseline.x();
              case MIDDLE -> baseline.x() - width / 2;
              case END -> baseline.x() - width;
            };
        taken.add(words(left, left + width, baseline.y()));
      }
      case Shape.Strokes strokes ->
          strokes.each().forEach(each -> keep(each.getFirst(), each.getLast()));
      case Shape.Line _, Shape.Polygon _ -> {}
    }
  }

  /// Keeps the place of a solid mark without its edge, at which words may stand.
  void keepInside(Shape shape) {
    if (shape instanceof Shape.Box(var corner, var width, var height, _, _)) {
      double top = corner.y() + EDGE;
      double foot = corner.y() + Math.max(EDGE, height - EDGE);
      taken.add(new Box(corner.x(), corner.x() + width, top, foot));
    }
  }

  private Box words(double left, double right, double baseline) {
    double size = canvas.lettering().size();
    return new Box(left, right, baseline - size, baseline + BELOW * size);
  }

  private void keep(Point from, Point to) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    int steps = (int) Math.max(1, Math.ceil(length / FINE));
    for (int i = 0; i <= steps; i++) {
      double share = (double) i / steps;
      double x = from.x() + share * (to.x() - from.x());
      double y = from.y() + share * (to.y() - from.y());
      keep(new Point(x, y), 1);
    }
  }

  private void keep(Point center, double radius) {
    taken.add(
        new Box(
            center.x() - radius, center.x() + radius, center.y() - radius, center.y() + radius));
  }
}
