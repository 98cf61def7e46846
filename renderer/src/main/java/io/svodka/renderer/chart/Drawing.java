package io.svodka.renderer.chart;

import java.util.List;

/// A chart as plain shapes in points, origin in the upper left corner, in painting order. Colours
/// are `#RRGGBB`.
public record Drawing(double width, double height, List<Shape> shapes) {
  public Drawing {
    shapes = List.copyOf(shapes);
  }

  public record Point(double x, double y) {}

  public sealed interface Shape {
    record Line(Point from, Point to, String color, double thickness) implements Shape {}

    /// An open line through several points.
    record Polyline(List<Point> points, String color, double thickness) implements Shape {
      public Polyline {
        points = List.copyOf(points);
      }
    }

    /// A filled rectangle.
    ///
    /// @param hint what the mark stands for, shown where the format has tooltips; may be empty
    record Box(Point corner, double width, double height, String fill, String hint)
        implements Shape {}

    /// A filled circle.
    record Dot(Point center, double radius, String fill, String hint) implements Shape {}

    /// Words whose baseline starts, centres or ends at a point.
    record Label(
        Point baseline, String text, double size, String color, Weight weight, Anchor anchor)
        implements Shape {}
  }

  public enum Weight {
    REGULAR,
    BOLD
  }

  public enum Anchor {
    START,
    MIDDLE,
    END
  }
}
