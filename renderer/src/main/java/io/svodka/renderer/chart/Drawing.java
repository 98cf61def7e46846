package io.svodka.renderer.chart;

import java.util.List;
import java.util.stream.IntStream;

/// A chart as plain shapes in points, origin in the upper left corner, in painting order. Colours
/// are `#RRGGBB`.
public record Drawing(double width, double height, List<Shape> shapes) {
  /// The colour of the page below.
  public static final String PAPER = "#FFFFFF";

  public Drawing {
    shapes = List.copyOf(shapes);
  }

  public record Point(double x, double y) {
    Point moved(double right, double down) {
      return new Point(x + right, y + down);
    }
  }

  public sealed interface Shape {
    record Line(Point from, Point to, String color, double thickness) implements Shape {}

    /// An open line through several points.
    record Polyline(List<Point> points, String color, double thickness) implements Shape {
      public Polyline {
        points = List.copyOf(points);
      }
    }

    /// Straight strokes apart from each other, such as dashes or the stripes of an area.
    ///
    /// @param ends where each begins and ends, two for each
    record Strokes(List<Point> ends, String color, double thickness) implements Shape {
      public Strokes {
        ends = List.copyOf(ends);
      }

      /// Returns both ends of each stroke.
      public List<List<Point>> each() {
        return IntStream.range(0, ends.size() / 2)
            .mapToObj(i -> ends.subList(2 * i, 2 * i + 2))
            .toList();
      }
    }

    /// A filled shape with straight sides.
    ///
    /// @param strength 1 covers what lies below, less lets it show
    record Polygon(List<Point> corners, String fill, double strength, String hint)
        implements Shape {
      public Polygon {
        corners = List.copyOf(corners);
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

  /// Returns this drawing seen in a mirror, its letters as they were.
  Drawing mirrored() {
    return new Drawing(width, height, shapes.stream().map(this::mirrored).toList());
  }

  private Shape mirrored(Shape shape) {
    return switch (shape) {
      case Shape.Line(var from, var to, var color, var thickness) ->
          new Shape.Line(mirrored(from), mirrored(to), color, thickness);
      case Shape.Polyline(var points, var color, var thickness) ->
          new Shape.Polyline(mirrored(points), color, thickness);
      case Shape.Strokes(var ends, var color, var thickness) ->
          new Shape.Strokes(mirrored(ends), color, thickness);
      case Shape.Polygon(var corners, var fill, var strength, var hint) ->
          new Shape.Polygon(mirrored(corners), fill, strength, hint);
      case Shape.Box(var corner, var wide, var high, var fill, var hint) ->
          new Shape.Box(new Point(width - corner.x() - wide, corner.y()), wide, high, fill, hint);
      case Shape.Dot(var center, var radius, var fill, var hint) ->
          new Shape.Dot(mirrored(center), radius, fill, hint);
      case Shape.Label(var baseline, var text, var size, var color, var weight, var anchor) ->
          new Shape.Label(mirrored(baseline), text, size, color, weight, anchor.opposite());
    };
  }

  private Point mirrored(Point point) {
    return new Point(width - point.x(), point.y());
  }

  private List<Point> mirrored(List<Point> points) {
    return points.stream().map(this::mirrored).toList();
  }

  /// Returns shapes moved to the right and down.
  static List<Shape> moved(List<Shape> shapes, double right, double down) {
    return shapes.stream().map(shape -> moved(shape, right, down)).toList();
  }

  private static Shape moved(Shape shape, double right, double down) {
    return switch (shape) {
      case Shape.Line(var from, var to, var color, var thickness) ->
          new Shape.Line(from.moved(right, down), to.moved(right, down), color, thickness);
      case Shape.Polyline(var points, var color, var thickness) ->
          new Shape.Polyline(movedAll(points, right, down), color, thickness);
      case Shape.Strokes(var ends, var color, var thickness) ->
          new Shape.Strokes(movedAll(ends, right, down), color, thickness);
      case Shape.Polygon(var corners, var fill, var strength, var hint) ->
          new Shape.Polygon(movedAll(corners, right, down), fill, strength, hint);
      case Shape.Box(var corner, var width, var height, var fill, var hint) ->
          new Shape.Box(corner.moved(right, down), width, height, fill, hint);
      case Shape.Dot(var center, var radius, var fill, var hint) ->
          new Shape.Dot(center.moved(right, down), radius, fill, hint);
      case Shape.Label(var baseline, var text, var size, var color, var weight, var anchor) ->
          new Shape.Label(baseline.moved(right, down), text, size, color, weight, anchor);
    };
  }

  private static List<Point> movedAll(List<Point> points, double right, double down) {
    return points.stream().map(point -> point.moved(right, down)).toList();
  }

  public enum Weight {
    REGULAR,
    BOLD
  }

  public enum Anchor {
    START,
    MIDDLE,
    END;

    private Anchor opposite() {
      return switch (this) {
        case START -> END;
        case MIDDLE -> MIDDLE;
        case END -> START;
      };
    }
  }
}
