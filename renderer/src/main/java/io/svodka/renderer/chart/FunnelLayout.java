package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Funnels: a centred bar for each stage, with its figure and its share of the first stage. A stage
/// that is larger than the first is no part of it and has no share. Where rows are lower than
/// letters, only some are named.
final class FunnelLayout {
  private static final double NAMES = 0.32;
  private static final double GAP = 0.9;
  private static final double FILLED = 0.74;

  /// Of a bar, in heights of letters: what the height of a funnel leaves for each stage.
  private static final double TALLEST = 5;

  private static final double LEAST = 1.5;
  private static final double LINE_HEIGHT = 1.15;

  private final Chart chart;
  private final Canvas canvas;
  private final Lettering lettering;
  private final List<Cell> cells;

  FunnelLayout(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.lettering = canvas.lettering();
    this.cells = chart.series().getFirst().cells();
  }

  List<Shape> draw() {
    List<String> names = chart.categories().stream().map(Cell::shown).toList();
    List<String> figures = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      figures.add(text(i));
    }
    double gap = GAP * lettering.size();
    double left = Math.min(canvas.width() * NAMES, lettering.widest(names)) + gap;
    double right = canvas.width() - lettering.widest(figures) - gap;
    double greatest = cells.stream().mapToDouble(FunnelLayout::figure).max().orElse(1);
    double row =
        Math.min(canvas.height() / Math.max(1, cells.size()), TALLEST * lettering.size() / FILLED);
    int every = (int) Math.max(1, Math.ceil(LINE_HEIGHT * lettering.size() / row));
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      double middle = row * (i + 0.5);
      double share = greatest == 0 ? 0 : figure(cells.get(i)) / greatest;
      double width = Math.max(LEAST, (right - left) * share);
      boolean some = figure(cells.get(i)) > 0;
      double words = Math.max(lettering.size() / 2, middle);
      if (i % every == 0) {
        String name = lettering.shorten(names.get(i), left - gap);
        shapes.add(lettering.around(0, words, name, Anchor.START));
      }
      if (some) {
        shapes.add(bar((left + right) / 2, middle, width, row * FILLED, i));
      }
      if (i % every == 0) {
        shapes.add(lettering.around(canvas.width(), words, figures.get(i), Anchor.END));
      }
    }
    return shapes;
  }

  /// Nobody sees this axis: the widest stage reaches from one end to the other.
  Optional<ChartAxes> axes() {
    double greatest = cells.stream().mapToDouble(FunnelLayout::figure).max().orElse(0);
    AxisScale scale = new AxisScale(greatest, 0, 1);
    return greatest > 0 ? Optional.of(ChartAxes.of(scale, scale, scale)) : Optional.empty();
  }

  private Shape bar(double center, double middle, double width, double height, int stage) {
    String hint = chart.categories().get(stage).shown() + ": " + cells.get(stage).shown();
    return new Shape.Box(
        new Point(center - width / 2, middle - height / 2),
        width,
        height,
        canvas.theme().accent(),
        hint);
  }

  private String text(int stage) {
    double first = figure(cells.getFirst());
    double figure = Figures.of(cells.get(stage)).orElse(-1);
    String shown = cells.get(stage).shown();
    return stage > 0 && first > 0 && 0 <= figure && figure <= first
        ? shown + " · " + canvas.numbers().share(figure / first)
        : shown;
  }

  private static double figure(Cell cell) {
    return Math.max(0, Figures.of(cell).orElse(0));
  }
}
