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
  private final List<double[]> taken = new ArrayList<>();

  FigureLabels(Plot plot, Canvas canvas) {
    this.plot = plot;
    this.canvas = canvas;
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
          label(strand, new Spot(x, figure, figure), shapes);
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
      label(strand, new Spot(plot.center(i), Math.max(before, sum), figure), shapes);
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
        label(parts.getFirst(), new Spot(plot.center(i), sum, sum), shapes);
      }
    }
    return shapes;
  }

  /// Where a figure is written.
  ///
  /// @param height on the axis of values
  private record Spot(double x, double height, double figure) {}

  private double shift(int lane, int lanes) {
    double width = lanes == 0 ? 0 : Math.min(plot.band() * 0.65 / lanes, 44);
    return lane < 0 ? 0 : width * (lane + 0.5 - lanes / 2.0);
  }

  private void label(Strand strand, Spot spot, List<Shape> shapes) {
    double size = canvas.lettering().size();
    double x = spot.x();
    double y = plot.y(strand.scale(), spot.height());
    double baseline = spot.height() < 0 ? y + size : y - LIFT * size;
    String text = canvas.numbers().brief(spot.figure(), strand.series().format());
    double half = canvas.lettering().width(text) / 2;
    if (isFree(x - half, x + half, baseline - size, baseline + LIFT * size)) {
      boolean crossed = strand.is(Mark.LINE);
      shapes.addAll(
          crossed
              ? canvas.lettering().grounded(x, baseline, text, Anchor.MIDDLE)
              : List.of(canvas.lettering().at(x, baseline, text, Anchor.MIDDLE)));
    }
  }

  private boolean isFree(double left, double right, double top, double bottom) {
    boolean inside = left >= -1 && right <= canvas.width() + 1;
    boolean free =
        taken.stream()
            .noneMatch(box -> left < box[1] && right > box[0] && top < box[3] && bottom > box[2]);
    if (inside && free) {
      taken.add(new double[] {left, right, top, bottom});
    }
    return inside && free;
  }
}
