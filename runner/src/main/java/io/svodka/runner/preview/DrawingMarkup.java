package io.svodka.runner.preview;

import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.chart.Drawing;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a drawing as SVG in its own colours.
record DrawingMarkup(ChartPainter painter) {
  String of(Drawing drawing) {
    Html html = new Html();
    html.raw(
        "<svg viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\">"
            .formatted(
                number(drawing.width()),
                number(drawing.height()),
                number(drawing.width()),
                number(drawing.height())));
    drawing.shapes().forEach(shape -> shape(html, shape));
    return html.raw("</svg>").toString();
  }

  private void shape(Html html, Shape shape) {
    switch (shape) {
      case Shape.Line(var from, var to, var color, var thickness) ->
          line(html, List.of(from, to), color, thickness);
      case Shape.Polyline(var points, var color, var thickness) ->
          line(html, points, color, thickness);
      case Shape.Strokes strokes ->
          strokes.each().forEach(each -> line(html, each, strokes.color(), strokes.thickness()));
      case Shape.Polygon(var corners, var fill, var strength, _) ->
          html.raw("<polygon points=\"" + points(corners) + "\" fill=\"")
              .say(fill)
              .raw("\" fill-opacity=\"" + number(strength) + "\"/>");
      case Shape.Box(var corner, var width, var height, var fill, _) ->
          html.raw(
                  "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\""
                      .formatted(
                          number(corner.x()), number(corner.y()), number(width), number(height)))
              .say(fill)
              .raw("\"/>");
      case Shape.Dot(var center, var radius, var fill, _) ->
          html.raw(
                  "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\""
                      .formatted(number(center.x()), number(center.y()), number(radius)))
              .say(fill)
              .raw("\"/>");
      case Shape.Label label -> label(html, label);
    }
  }

  private static void line(Html html, List<Point> points, String color, double thickness) {
    html.raw("<polyline fill=\"none\" points=\"" + points(points) + "\" stroke=\"")
        .say(color)
        .raw("\" stroke-width=\"" + number(thickness) + "\"/>");
  }

  private void label(Html html, Shape.Label label) {
    String anchor = label.anchor().name().toLowerCase(Locale.ROOT);
    html.raw(
            "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" textLength=\"%s\""
                .formatted(
                    number(label.baseline().x()),
                    number(label.baseline().y()),
                    number(label.size()),
                    anchor,
                    number(painter.width(label))))
        .raw(" lengthAdjust=\"spacingAndGlyphs\" fill=\"")
        .say(label.color())
        .raw("\">")
        .say(label.text())
        .raw("</text>");
  }

  private static String points(List<Point> points) {
    return points.stream()
        .map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
