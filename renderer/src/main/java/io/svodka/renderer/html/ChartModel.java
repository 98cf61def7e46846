package io.svodka.renderer.html;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Theme;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.chart.Drawing;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The model of a chart: one drawing for a wide place and one for a narrow one, between which the
/// style sheet chooses, so that the letters stay readable on a phone.
final class ChartModel {
  private static final double WIDEST_PIXELS = 1040;
  private static final double LEAST_PIXELS = 340;
  private static final double LARGE = 860;
  private static final double SMALL = 400;

  private static final double BASE_SIZE = 15;

  private final Document document;
  private final Theme theme;
  private final ChartPainter painter;

  ChartModel(Document document, Theme theme, ChartPainter painter) {
    this.document = document;
    this.theme = withLetters(theme);
    this.painter = painter;
  }

  Map<String, Object> of(Chart chart) {
    double pixels = pixels(chart);
    double ratio = chart.size().height() / chart.size().width();
    Map<String, Object> small =
        drawing(draw(chart, SMALL, Math.clamp(SMALL * ratio * 1.25, 190, 310)), "small");
    Map<String, Object> large =
        drawing(draw(chart, Math.min(LARGE, pixels), Math.min(LARGE, pixels) * ratio), "large");
    String word = document.info().words().chart();
    return Map.of(
        "title",
        chart.title(),
        "name",
        chart.title().isEmpty() ? word : chart.title(),
        "alternative",
        chart.alternative(),
        "pixels",
        Digits.of(pixels),
        "css",
        pixels < LARGE ? "part" : "whole",
        "drawings",
        pixels > SMALL * 1.1 ? List.of(large, small) : List.of(large));
  }

  /// Returns how wide the chart may become, by its part of the printed page.
  private double pixels(Chart chart) {
    PageSetup page = document.page();
    double place = page.widthMillimetres() - 2 * page.marginMillimetres();
    double share = Math.min(1, chart.size().width() / place);
    return Math.max(LEAST_PIXELS, Math.rint(share * WIDEST_PIXELS));
  }

  private Drawing draw(Chart chart, double width, double height) {
    return painter.draw(chart, theme, document.info().locale(), width, Math.rint(height));
  }

  private Map<String, Object> drawing(Drawing drawing, String place) {
    return Map.of(
        "place", place,
        "width", Digits.of(drawing.width()),
        "height", Digits.of(drawing.height()),
        "shapes", drawing.shapes().stream().map(this::shape).toList());
  }

  private Map<String, String> shape(Shape shape) {
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
              "points", points.stream().map(ChartModel::at).collect(Collectors.joining(" ")),
              "css", css(color),
              "thickness", Digits.of(thickness * 4 / 3));
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
              "radius", Digits.of(radius * 4 / 3),
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
    int series = PageStyle.colours(theme).indexOf(colour);
    if (series >= 0) {
      return "s" + series;
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

  private static String at(Point point) {
    return Digits.of(point.x()) + "," + Digits.of(point.y());
  }

  private static Theme withLetters(Theme theme) {
    return new Theme(
        theme.font(),
        BASE_SIZE,
        theme.ink(),
        theme.quiet(),
        theme.line(),
        theme.wash(),
        theme.accent(),
        theme.palette(),
        theme.tones());
  }
}
