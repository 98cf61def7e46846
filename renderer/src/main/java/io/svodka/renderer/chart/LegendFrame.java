package io.svodka.renderer.chart;

import io.svodka.model.document.Chart;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// Names beside, above or below a drawing, and the room they leave for it.
final class LegendFrame {
  private static final double LINE_HEIGHT = 1.75;
  private static final double SAMPLE = 0.85;
  private static final double INDENT = 1.5;
  private static final double GAP = 1.6;
  private static final double MOST_BESIDE = 0.5;

  private final Canvas canvas;
  private final List<Entry> entries;
  private final Chart.Legend place;
  private final double size;

  /// A name and what it stands for.
  ///
  /// @param note what follows the name and is never cut
  record Entry(String name, String note, String color, double strength) {}

  LegendFrame(Canvas canvas, List<Entry> entries, Chart.Legend place) {
    this.canvas = canvas;
    this.entries = List.copyOf(entries);
    this.place = entries.isEmpty() ? Chart.Legend.NONE : place;
    this.size = canvas.lettering().size();
  }

  /// Returns the place that is left for the drawing.
  Canvas inner() {
    return switch (place) {
      case USUAL, NONE -> canvas;
      case RIGHT -> canvas.sized(canvas.width() - beside(), canvas.height());
      case TOP, BOTTOM -> canvas.sized(canvas.width(), canvas.height() - rowsHeight());
    };
  }

  /// Returns a drawing in its place with the names around it.
  List<Shape> around(List<Shape> drawing) {
    return switch (place) {
      case USUAL, NONE -> drawing;
      case TOP -> joined(Drawing.moved(drawing, 0, rowsHeight()), rows(0));
      case BOTTOM -> joined(drawing, rows(canvas.height() - rowsHeight() + 0.4 * size));
      case RIGHT -> joined(drawing, column());
    };
  }

  private static List<Shape> joined(List<Shape> one, List<Shape> other) {
    List<Shape> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private double beside() {
    double widest = entries.stream().mapToDouble(this::width).max().orElse(0);
    return Math.min(canvas.width() * MOST_BESIDE, widest + (INDENT + GAP) * size);
  }

  private List<Shape> column() {
    List<Shape> shapes = new ArrayList<>();
    double x = canvas.width() - beside() + GAP * size;
    double all = entries.size() * LINE_HEIGHT * size;
    double y = Math.max(0, (canvas.height() - all) / 2);
    for (Entry entry : entries) {
      add(entry, x, y + LINE_HEIGHT * size / 2, canvas.width() - x, shapes);
      y += LINE_HEIGHT * size;
    }
    return shapes;
  }

  private void add(Entry entry, double x, double y, double room, List<Shape> shapes) {
    double side = SAMPLE * size;
    List<Point> corners =
        List.of(
            new Point(x, y - side / 2),
            new Point(x + side, y - side / 2),
            new Point(x + side, y + side / 2),
            new Point(x, y + side / 2));
    shapes.add(new Shape.Polygon(corners, entry.color(), entry.strength(), ""));
    double free = room - INDENT * size - canvas.lettering().width(entry.note());
    String name = canvas.lettering().shorten(entry.name(), free) + entry.note();
    shapes.add(canvas.lettering().around(x + INDENT * size, y, name, Anchor.START));
  }

  private double width(Entry entry) {
    return canvas.lettering().width(entry.name()) + canvas.lettering().width(entry.note());
  }

  private double length(Entry entry) {
    double wished = INDENT * size + width(entry);
    return Math.min(canvas.width(), wished);
  }

  private double rowsHeight() {
    return packed().size() * LINE_HEIGHT * size + 0.4 * size;
  }

  private List<List<Entry>> packed() {
    List<List<Entry>> rows = new ArrayList<>();
    double used = canvas.width() + 1;
    for (Entry entry : entries) {
      if (used + length(entry) > canvas.width()) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.getLast().add(entry);
      used += length(entry) + GAP * size;
    }
    return rows;
  }

  private List<Shape> rows(double top) {
    List<Shape> shapes = new ArrayList<>();
    double y = top + LINE_HEIGHT * size / 2;
    for (List<Entry> row : packed()) {
      double x = 0;
      for (Entry entry : row) {
        add(entry, x, y, length(entry), shapes);
        x += length(entry) + GAP * size;
      }
      y += LINE_HEIGHT * size;
    }
    return shapes;
  }
}
