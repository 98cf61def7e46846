package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.chart.Drawing;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.type.Face;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.List;

/// Paints strips on a canvas: marks and charts first, words over them.
final class StripPainter {
  private final Canvas canvas;
  private final Typesetter typesetter;
  private final Marker marker;

  StripPainter(Canvas canvas, Typesetter typesetter, Marker marker) {
    this.canvas = canvas;
    this.typesetter = typesetter;
    this.marker = marker;
  }

  /// Paints a strip whose upper left corner, without the room above, lies here.
  void paint(Strip strip, double left, double top) {
    paint(List.of(strip), left, top - strip.gap());
  }

  /// Paints strips from top to bottom: what is only for the eye, then words, then figures. Where
  /// nobody is told the order, all marks come first, so that ink changes rarely.
  void paint(List<Strip> strips, double left, double top) {
    switch (marker.telling()) {
      case NOTHING -> plain(strips, left, top);
      case ELEMENTS -> {
        double y = top;
        for (Strip strip : strips) {
          told(strip, left, y + strip.gap());
          y += strip.fullHeight();
        }
      }
    }
  }

  private void plain(List<Strip> strips, double left, double top) {
    double y = top;
    for (Strip strip : strips) {
      for (Mark mark : strip.marks()) {
        paint(mark.moved(left, y + strip.gap()));
      }
      y += strip.fullHeight();
    }
    y = top;
    canvas.startText();
    for (Strip strip : strips) {
      for (Words words : strip.words()) {
        paint(words, left + words.x(), y + strip.gap() + words.y());
      }
      y += strip.fullHeight();
    }
    canvas.endText();
  }

  private void told(Strip strip, double left, double top) {
    for (Mark mark : strip.marks()) {
      if (mark.element().isNone()) {
        told(mark.moved(left, top));
      }
    }
    for (Words words : strip.words()) {
      if (words.lines().stream().allMatch(String::isBlank)) {
        marker.mention(words.tag());
      } else {
        marker.start(words.tag(), canvas.content());
        canvas.startText();
        paint(words, left + words.x(), top + words.y());
        canvas.endText();
        marker.end(canvas.content());
      }
    }
    for (Mark mark : strip.marks()) {
      if (!mark.element().isNone()) {
        told(mark.moved(left, top));
      }
    }
  }

  private void told(Mark mark) {
    marker.start(mark.element(), canvas.content());
    paint(mark);
    marker.end(canvas.content());
  }

  private void paint(Words words, double left, double top) {
    Look look = words.look();
    double baseline = top + look.baseline();
    for (String line : words.lines()) {
      canvas.line(left + shift(words, line), baseline, line, look);
      baseline += look.leading();
    }
  }

  private double shift(Words words, String line) {
    return switch (words.side()) {
      case LEFT -> 0;
      case CENTER -> (words.width() - typesetter.width(line, words.look())) / 2;
      case RIGHT -> words.width() - typesetter.width(line, words.look());
    };
  }

  private void paint(Mark mark) {
    switch (mark) {
      case Mark.Fill fill -> paint(fill);
      case Mark.Triangle(var x, var y, var size, var way, var color) ->
          canvas.polygon(corners(x, y, size, way), color);
      case Mark.Photo photo -> canvas.photo(photo);
      case Mark.Sketch(var x, var y, var drawing, _) ->
          drawing.shapes().forEach(shape -> paint(shape, x, y));
    }
  }

  private void paint(Mark.Fill fill) {
    if (fill.radius() > 0) {
      canvas.card(fill);
    } else {
      canvas.box(fill.x(), fill.y(), fill.width(), fill.height(), fill.color());
    }
  }

  private static List<Point> corners(double x, double y, double size, Mark.Way way) {
    double inset = size * 0.07;
    double top = y + inset;
    double foot = y + size - inset;
    return switch (way) {
      case UP ->
          List.of(new Point(x, foot), new Point(x + size, foot), new Point(x + size / 2, top));
      case DOWN ->
          List.of(new Point(x, top), new Point(x + size, top), new Point(x + size / 2, foot));
    };
  }

  private void paint(Shape shape, double x, double y) {
    switch (shape) {
      case Shape.Line(var from, var to, var color, var thickness) ->
          canvas.polyline(List.of(moved(from, x, y), moved(to, x, y)), color, thickness);
      case Shape.Polyline(var points, var color, var thickness) ->
          canvas.polyline(
              points.stream().map(point -> moved(point, x, y)).toList(), color, thickness);
      case Shape.Strokes(var ends, var color, var thickness) ->
          canvas.strokes(ends.stream().map(point -> moved(point, x, y)).toList(), color, thickness);
      case Shape.Polygon(var corners, var fill, var strength, _) ->
          canvas.polygon(
              corners.stream().map(point -> moved(point, x, y)).toList(),
              Looks.mixed(fill, strength));
      case Shape.Box(var corner, var width, var height, var fill, _) ->
          canvas.box(corner.x() + x, corner.y() + y, width, height, fill);
      case Shape.Dot(var center, var radius, var fill, _) ->
          canvas.dot(moved(center, x, y), radius, fill);
      case Shape.Label label -> label(label, x, y);
    }
  }

  private void label(Shape.Label label, double x, double y) {
    Face face = label.weight() == Drawing.Weight.BOLD ? Face.SEMIBOLD : Face.REGULAR;
    Look look = new Look(face, label.size(), label.color());
    String text = typesetter.clean(label.text()).replace('\n', ' ');
    double back =
        switch (label.anchor()) {
          case START -> 0;
          case MIDDLE -> canvas.width(text, look) / 2;
          case END -> canvas.width(text, look);
        };
    canvas.text(moved(label.baseline(), x - back, y), text, look);
  }

  private static Point moved(Point point, double right, double down) {
    return new Point(point.x() + right, point.y() + down);
  }
}
