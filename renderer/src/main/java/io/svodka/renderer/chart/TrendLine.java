package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// A line without axes from the least to the greatest figure. An absent figure breaks it.
final class TrendLine {
  private static final double THICKNESS = 1.25;
  private static final double DOT = 2;

  private final List<Cell> cells;
  private final double width;
  private final double height;
  private final Range range;

  TrendLine(List<Cell> cells, double width, double height) {
    this.cells = List.copyOf(cells);
    this.width = width;
    this.height = height;
    this.range = range(this.cells);
  }

  private static Range range(List<Cell> cells) {
    double[] figures =
        cells.stream()
            .map(Figures::of)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    return new Range(
        IntStream.range(0, figures.length).mapToDouble(i -> figures[i]).min().orElse(0),
        IntStream.range(0, figures.length).mapToDouble(i -> figures[i]).max().orElse(0));
  }

  List<Shape> draw(String color) {
    List<Shape> shapes = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      OptionalDouble figure = Figures.of(cells.get(i));
      if (figure.isPresent()) {
        run.add(point(i, figure.getAsDouble()));
      } else {
        flush(run, color, shapes);
      }
    }
    List<Point> last = List.copyOf(run);
    flush(run, color, shapes);
    if (!last.isEmpty()) {
      shapes.add(new Shape.Dot(last.getLast(), DOT, color, cells.getLast().shown()));
    }
    return shapes;
  }

  private static void flush(List<Point> run, String color, List<Shape> shapes) {
    if (run.size() > 1) {
      shapes.add(new Shape.Polyline(run, color, THICKNESS));
    }
    run.clear();
  }

  private Point point(int index, double figure) {
    double room = width - 2 * DOT;
    double x = DOT + (cells.size() < 2 ? room / 2 : room * index / (cells.size() - 1));
    double share = range.span() == 0 ? 0.5 : (figure - range.min()) / range.span();
    return new Point(x, height - DOT - share * (height - 2 * DOT));
  }
}
