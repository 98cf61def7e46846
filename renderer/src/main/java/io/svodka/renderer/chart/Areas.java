package io.svodka.renderer.chart;

import io.svodka.model.document.Chart.Arrangement;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Areas under lines, over each other or on top of each other, what is below zero downwards. An
/// absent figure counts as zero.
final class Areas {
  private static final double THICKNESS = 1.5;
  private static final double DOT = 3;

  private final Plot plot;
  private final List<Strand> strands;
  private final boolean stacked;
  private final double strength;
  private final SeriesPen pen;

  Areas(Plot plot, List<Strand> strands, Arrangement arrangement, SeriesPen pen) {
    this.pen = pen;
    this.plot = plot;
    this.strands = List.copyOf(strands);
    this.stacked = arrangement == Arrangement.STACKED;
    this.strength = AreaInk.strength(arrangement);
  }

  /// Lines come after all areas, so that none lies hidden below another's area.
  List<Shape> draw() {
    List<Shape> grounds = new ArrayList<>();
    List<Shape> edges = new ArrayList<>();
    double[] up = new double[plot.bands()];
    double[] down = new double[plot.bands()];
    for (Strand strand : strands) {
      List<Point> lower = new ArrayList<>();
      List<Point> upper = new ArrayList<>();
      boolean falls = sum(strand) < 0;
      for (int i = 0; i < plot.bands(); i++) {
        double figure = strand.figure(i).orElse(0);
        double[] floor = figure < 0 || (figure == 0 && falls) ? down : up;
        double base = stacked ? floor[i] : 0;
        double reach = base + figure;
        lower.add(new Point(plot.center(i), plot.y(strand.scale(), base)));
        upper.add(new Point(plot.center(i), plot.y(strand.scale(), reach)));
        floor[i] = reach;
      }
      List<Point> outline = new ArrayList<>(upper);
      outline.addAll(lower.reversed());
      SeriesLook look = strand.look();
      Shape.Polygon area =
          new Shape.Polygon(outline, look.color(), strength, strand.series().label());
      grounds.addAll(stacked ? pen.fill(area, look.weave()) : List.of(area));
      if (plot.bands() > 1) {
        edges.add(
            stacked
                ? new Shape.Polyline(upper, look.color(), THICKNESS)
                : pen.line(upper, look, THICKNESS));
      } else {
        upper.forEach(point -> edges.add(pen.point(point, DOT, look, "")));
      }
    }
    grounds.addAll(edges);
    return grounds;
  }

  /// A series without a figure in one category lies there with its others.
  private double sum(Strand strand) {
    return IntStream.range(0, plot.bands()).mapToDouble(i -> strand.figure(i).orElse(0)).sum();
  }
}
