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
          label(strand, i, shift(lane, columns.size()), shapes);
        }
      }
    }
    return shapes;
  }

  private double shift(int lane, int lanes) {
    double width = lanes == 0 ? 0 : Math.min(plot.band() * 0.65 / lanes, 44);
    return lane < 0 ? 0 : width * (lane + 0.5 - lanes / 2.0);
  }

  private void label(Strand strand, int category, double shift, List<Shape> shapes) {
    double figure = strand.figure(category).orElse(0);
    double size = canvas.lettering().size();
    double x = plot.center(category) + shift;
    double y = plot.y(strand.scale(), figure);
    double baseline = figure < 0 ? y + size : y - LIFT * size;
    String text = canvas.numbers().brief(figure, strand.series().format());
    double half = canvas.lettering().width(text) / 2;
    if (isFree(x - half, x + half, baseline - size, baseline)) {
      shapes.add(canvas.lettering().at(x, baseline, text, Anchor.MIDDLE));
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
