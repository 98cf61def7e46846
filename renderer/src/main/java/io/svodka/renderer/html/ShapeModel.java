package io.svodka.renderer.html;

import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.chart.Drawing;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import io.svodka.renderer.chart.SeriesLooks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The models of the shapes of a drawing.
final class ShapeModel {
  private static final double PIXELS = 4.0 / 3;

  private final Theme theme;
  private final ChartPainter painter;
  private final double unit;

  /// Shapes measured in pixels, whose strokes are told in points.
  ShapeModel(Theme theme, ChartPainter painter) {
    this(theme, painter, PIXELS);
  }

  private ShapeModel(Theme theme, ChartPainter painter, double unit) {
    this.unit = unit;
    this.theme = theme;
    this.painter = painter;
  }

  /// Returns the model of shapes that are measured in points.
  static ShapeModel inPoints(Theme theme, ChartPainter painter) {
    return new ShapeModel(theme, painter, 1);
  }

  Map<String, String> of(Shape shape) {
    return switch (shape) {
      case Shape.Line(var from, var to, var color, var thickness) ->
          Map.of(
              "kind",
              "line",
              "points",
              at(from) + " " + at(to),
              "css",
              css(color),
              "thickness",
              Digits.of(thickness));
      case Shape.Polyline(var points, var color, var thickness) ->
          Map.of(
              "kind", "line",
              "points", points.stream().map(ShapeModel::at).collect(Collectors.joining(" ")),
              "css", css(color),
              "thickness", Digits.of(thickness * unit));
      case Shape.Strokes(var ends, var color, var thickness) ->
          Map.of(
              "kind",
              "strokes",
              "path",
              strokes(ends),
              "css",
              css(color),
              "thickness",
              Digits.of(thickness * unit));
      case Shape.Polygon(var corners, var fill, var strength, var hint) ->
          Map.of(
              "kind", "polygon",
              "points", corners.stream().map(ShapeModel::at).collect(Collectors.joining(" ")),
              "css", css(fill),
              "strength", Digits.of(strength),
              "hint", hint);
      case Shape.Box(var corner, var width, var height, var fill, var hint) ->
          Map.of(
              "kind", "box",
              "x", Digits.of(corner.x()),
              "y", Digits.of(corner.y()),
              "width", Digits.of(width),
              "height", Digits.of(height),
              "css", css(fill),
              "hint", hint);
      case Shape.Dot(var center, var radius, var fill, var hint) ->
          Map.of(
              "kind", "dot",
              "x", Digits.of(center.x()),
              "y", Digits.of(center.y()),
              "radius", Digits.of(radius * unit),
              "css", css(fill),
              "hint", hint);
      case Shape.Label label ->
          Map.of(
              "kind", "label",
              "x", Digits.of(label.baseline().x()),
              "y", Digits.of(label.baseline().y()),
              "text", label.text(),
              "size", Digits.of(label.size()),
              "length", Digits.of(painter.width(label)),
              "css", css(label.color()),
              "anchor", anchor(label.anchor()));
    };
  }

  /// Returns the class of a colour, so that the style sheet can change it by night.
  private String css(String colour) {
    int series = SeriesLooks.colours(theme).indexOf(colour);
    if (series >= 0) {
      return "s" + series;
    }
    if (colour.equals(theme.style(Tone.GOOD).ink())) {
      return "good";
    }
    if (colour.equals(theme.badInk())) {
      return "bad";
    }
    if (colour.equals(Drawing.PAPER)) {
      return "paper";
    }
    return colour.equals(theme.line()) ? "rule" : colour.equals(theme.quiet()) ? "quiet" : "ink";
  }

  private static String anchor(Drawing.Anchor anchor) {
    return switch (anchor) {
      case START -> "start";
      case MIDDLE -> "middle";
      case END -> "end";
    };
  }

  private static String strokes(List<Point> ends) {
    return IntStream.range(0, ends.size())
        .mapToObj(i -> (i % 2 == 0 ? "M" : "L") + at(ends.get(i)))
        .collect(Collectors.joining());
  }

  private static String at(Point point) {
    return Digits.of(point.x()) + "," + Digits.of(point.y());
  }
}
