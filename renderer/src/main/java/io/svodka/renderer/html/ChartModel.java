package io.svodka.renderer.html;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Unit;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.chart.Drawing;
import java.util.List;
import java.util.Map;

/// The model of a chart: one drawing for a wide place, one for a narrow one and one for paper,
/// between which the style sheet chooses, so that the letters stay readable on a phone and printed
/// charts are those of the PDF.
final class ChartModel {
  private static final double WIDEST_PIXELS = 1040;
  private static final double LEAST_PIXELS = 340;
  private static final double LARGE = 860;
  private static final double SMALL = 400;

  private static final double BASE_SIZE = 15;

  /// Room for bands and titles over the tallest chart of a page.
  private static final double ABOVE = 114;

  private final Document document;
  private final Theme paper;
  private final Theme theme;
  private final ChartPainter painter;

  ChartModel(Document document, Theme theme, ChartPainter painter) {
    this.document = document;
    this.paper = theme;
    this.theme = theme.sized(BASE_SIZE);
    this.painter = painter;
  }

  /// @param room of the chart on paper, in points
  Map<String, Object> of(Chart chart, double room) {
    String word = document.info().words().chart();
    double pixels = pixels(chart);
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
        "instead",
        chart.isBlank() ? chart.whenEmpty() : "",
        "drawings",
        chart.isBlank() ? List.of() : drawings(chart, pixels),
        "printed",
        chart.isBlank() ? List.of() : List.of(printed(chart, room)));
  }

  private List<Map<String, Object>> drawings(Chart chart, double pixels) {
    double ratio = chart.size().height() / chart.size().width();
    Map<String, Object> small = drawing(draw(chart, SMALL, smallHeight(chart, ratio)), "small");
    Map<String, Object> large =
        drawing(draw(chart, Math.min(LARGE, pixels), Math.min(LARGE, pixels) * ratio), "large");
    return pixels > SMALL * 1.1 ? List.of(large, small) : List.of(large);
  }

  private Map<String, Object> printed(Chart chart, double room) {
    double width = Math.min(room, Unit.POINT.of(chart.size().width()));
    double height = Math.min(tallest(), Unit.POINT.of(chart.size().height()));
    Drawing drawing = painter.draw(chart, paper, document.info().locale(), width, height);
    return drawing(drawing, "printed", ShapeModel.inPoints(paper, painter));
  }

  private double tallest() {
    PageSetup page = document.page();
    return Unit.POINT.of(page.heightMillimetres() - 2 * page.marginMillimetres()) - ABOVE;
  }

  /// A narrow drawing is taller for its width: its slopes stay as steep, its rows as far apart.
  private static double smallHeight(Chart chart, double ratio) {
    return switch (chart.manner().kind()) {
      case BARS, FUNNEL -> Math.clamp(SMALL * ratio * 1.25, 70, 480);
      case UPRIGHT, PIE, DONUT, WATERFALL, SCATTER -> Math.clamp(SMALL * ratio * 1.6, 210, 320);
    };
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
    return drawing(drawing, place, new ShapeModel(theme, painter));
  }

  private static Map<String, Object> drawing(Drawing drawing, String place, ShapeModel shapes) {
    return Map.of(
        "place", place,
        "width", Digits.of(drawing.width()),
        "height", Digits.of(drawing.height()),
        "shapes", drawing.shapes().stream().map(shapes::of).toList());
  }
}
