package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// Draws the marks of series in their looks.
///
/// @param size of the letters beside the marks, by which dashes and stripes are measured
record SeriesPen(double size) {
  private static final double STRIPE = 0.9;

  /// Corners reach further out than a circle of the same weight.
  private static final double CORNERED = 1.3;

  /// Returns a filled shape, hatched where its colour is not the first of its kind.
  List<Shape> fill(Shape.Polygon shape, Weave weave) {
    return hatched(shape, shape.corners(), weave);
  }

  List<Shape> fill(Shape.Box box, Weave weave) {
    double right = box.corner().x() + box.width();
    double foot = box.corner().y() + box.height();
    return hatched(
        box,
        List.of(
            box.corner(),
            new Point(right, box.corner().y()),
            new Point(right, foot),
            new Point(box.corner().x(), foot)),
        weave);
  }

  /// Returns an open line, broken where its colour is not the first of its kind.
  Shape line(List<Point> points, SeriesLook look, double thickness) {
    List<Double> dashes =
        switch (look.weave()) {
          case PLAIN -> List.of();
          case RISING -> List.of(0.62 * size, 0.34 * size);
          case FALLING -> List.of(0.22 * size, 0.26 * size);
          case CROSSED -> List.of(0.8 * size, 0.28 * size, 0.22 * size, 0.28 * size);
        };
    return dashes.isEmpty()
        ? new Shape.Polyline(points, look.color(), thickness)
        : new Shape.Strokes(new Dashes(dashes).along(points), look.color(), thickness);
  }

  /// Returns a sample of a line.
  Shape stroke(Point from, Point to, SeriesLook look, double thickness) {
    return look.weave() == Weave.PLAIN
        ? new Shape.Line(from, to, look.color(), thickness)
        : line(List.of(from, to), look, thickness);
  }

  /// Returns the mark of one figure.
  Shape point(Point center, double radius, SeriesLook look, String hint) {
    double reach = radius * CORNERED;
    return switch (look.weave()) {
      case PLAIN -> new Shape.Dot(center, radius, look.color(), hint);
      case RISING -> cornered(square(center, reach, reach), look, hint);
      case FALLING -> cornered(square(center, 0, 1.2 * reach), look, hint);
      case CROSSED -> cornered(triangle(center, reach), look, hint);
    };
  }

  private static Shape cornered(List<Point> corners, SeriesLook look, String hint) {
    return new Shape.Polygon(corners, look.color(), 1, hint);
  }

  /// Returns the square around a center with one corner right of it and below.
  private static List<Point> square(Point center, double right, double below) {
    return List.of(
        center.moved(right, below),
        center.moved(-below, right),
        center.moved(-right, -below),
        center.moved(below, -right));
  }

  private static List<Point> triangle(Point center, double reach) {
    return List.of(
        center.moved(0, -1.2 * reach),
        center.moved(1.1 * reach, 0.8 * reach),
        center.moved(-1.1 * reach, 0.8 * reach));
  }

  private List<Shape> hatched(Shape shape, List<Point> corners, Weave weave) {
    List<Point> ends = new ArrayList<>();
    Hatch hatch = new Hatch(corners, size / 2);
    switch (weave) {
      case PLAIN -> {}
      case RISING -> ends.addAll(hatch.along(1));
      case FALLING -> ends.addAll(hatch.along(-1));
      case CROSSED -> {
        ends.addAll(hatch.along(1));
        ends.addAll(hatch.along(-1));
      }
    }
    return ends.isEmpty()
        ? List.of(shape)
        : List.of(shape, new Shape.Strokes(ends, Drawing.PAPER, STRIPE));
  }
}
