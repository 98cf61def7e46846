package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prints a drawing as one line for each shape.
final class DrawingPrinter {
  static String print(Drawing drawing) {
    return drawing.shapes().stream()
        .map(DrawingPrinter::line)
        .collect(Collectors.joining("\n", "", "\n"))
        .replace('\u00A0', ' ');
  }

  private static String line(Shape shape) {
    return switch (shape) {
      case Shape.Line(var from, var to, var color, var thickness) ->
          "line  " + at(from) + " to " + at(to) + " " + color + " " + thickness;
      case Shape.Polyline(var points, var color, var thickness) ->
          "poly  "
              + points.stream().map(DrawingPrinter::at).collect(Collectors.joining(" "))
              + " "
              + color
              + " "
              + thickness;
      case Shape.Strokes(var ends, var color, var thickness) ->
          "cuts  " + ends.size() / 2 + " " + outline(ends) + " " + color + " " + thickness;
      case Shape.Polygon(var corners, var fill, var strength, var hint) ->
          "area  " + outline(corners) + " " + fill + " " + strength + quoted(hint);
      case Shape.Box(var corner, var width, var height, var fill, var hint) ->
          "box   "
              + at(corner)
              + " size "
              + one(width)
              + "x"
              + one(height)
              + " "
              + fill
              + quoted(hint);
      case Shape.Dot(var center, var radius, var fill, var hint) ->
          "dot   " + at(center) + " radius " + one(radius) + " " + fill + quoted(hint);
      case Shape.Label(var baseline, var text, _, var color, _, var anchor) ->
          "label " + at(baseline) + " " + anchor + " " + color + quoted(text);
    };
  }

  /// Returns the corners of a shape, or of a round one where it begins and ends.
  private static String outline(List<Point> corners) {
    return corners.size() <= 12
        ? corners.stream().map(DrawingPrinter::at).collect(Collectors.joining(" "))
        : at(corners.getFirst()) + " round to " + at(corners.getLast());
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : " \"" + words + "\"";
  }

  private static String at(Point point) {
    return one(point.x()) + "," + one(point.y());
  }

  private static String one(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
