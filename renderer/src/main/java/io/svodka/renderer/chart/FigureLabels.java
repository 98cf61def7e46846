package io.svodka.renderer.chart;

import io.svodka.model.document.Chart.Mark;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// Figures above their marks. One that would cover another one is left out.
final class FigureLabels {
  private static final double LIFT = 0.35;

  private final Plot plot;
  private final Canvas canvas;
  private final Ground ground;
  private final FreeRoom room;

  /// What lies behind the figures.
  enum Ground {
    PLAIN,
    /// Lines may cross a figure, which then gets a ground of its own.
    LINES
  }

  FigureLabels(Plot plot, Canvas canvas, Ground ground) {
    this.plot = plot;
    this.canvas = canvas;
    this.ground = ground;
    this.room = new FreeRoom(canvas);
  }

  List<Shape> draw(List<Strand> strands) {
    List<Shape> shapes = new ArrayList<>();
    List<Strand> columns = strands.stream().filter(strand -> strand.is(Mark.COLUMN)).toList();
    for (Strand strand : strands) {
      int lane = columns.indexOf(strand);
      for (int i = 0; i < plot.bands(); i++) {
        if (strand.figure(i).isPresent()) {
          double figure = strand.figure(i).orElse(0);
          double x = plot.center(i) + shift(lane, columns.size());
          label(strand, new Spot(x, beyond(strand, figure), figure), shapes);
        }
      }
    }
    return shapes;
  }

  /// Labels the steps of a waterfall above the higher of their ends.
  List<Shape> steps(Strand strand) {
    List<Shape> shapes = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < plot.bands(); i++) {
      double figure = strand.figure(i).orElse(0);
      double before = i == plot.bands() - 1 ? 0 : sum;
      sum = before + figure;
      double baseline = above(strand, Math.max(before, sum));
      label(strand, new Spot(plot.center(i), baseline, figure), shapes);
    }
    return shapes;
  }

  /// Labels each stack with what its parts above zero make together.
  List<Shape> stacks(List<Strand> parts) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < plot.bands(); i++) {
      int place = i;
      double sum =
          parts.stream().mapToDouble(part -> Math.max(0, part.figure(place).orElse(0))).sum();
      if (sum > 0) {
        Strand first = parts.getFirst();
        label(first, new Spot(plot.center(i), above(first, sum), sum), shapes);
      }
    }
    return shapes;
  }

  /// Where a figure is written.
  private record Spot(double x, double baseline, double figure) {}

  private double above(Strand strand, double height) {
    return plot.y(strand.scale(), height) - LIFT * canvas.lettering().size();
  }

  /// Returns the baseline above what rises and below what hangs.
  private double beyond(Strand strand, double height) {
    return height < 0
        ? plot.y(strand.scale(), height) + canvas.lettering().size()
        : above(strand, height);
  }

  private double shift(int lane, int lanes) {
    double width = lanes == 0 ? 0 : Math.min(plot.band() * 0.65 / lanes, 44);
    return lane < 0 ? 0 : width * (lane + 0.5 - lanes / 2.0);
  }

  private void label(Strand strand, Spot spot, List<Shape> shapes) {
    String text = canvas.numbers().brief(spot.figure(), strand.series().format());
    if (room.take(spot.x(), spot.baseline(), text)) {
      shapes.addAll(
          ground == Ground.LINES
              ? canvas.lettering().grounded(spot.x(), spot.baseline(), text, Anchor.MIDDLE)
              : List.of(canvas.lettering().at(spot.x(), spot.baseline(), text, Anchor.MIDDLE)));
    }
  }
}
