package io.svodka.renderer.chart;

import io.svodka.model.document.Chart.Arrangement;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// Areas under lines, over each other or on top of each other. An absent figure counts as zero.
final class Areas {
  private static final double THIN = 0.22;
  private static final double THICK = 0.75;
  private static final double THICKNESS = 1.5;

  private final Plot plot;
  private final List<Strand> strands;
  private final boolean stacked;

  Areas(Plot plot, List<Strand> strands, Arrangement arrangement) {
    this.plot = plot;
    this.strands = List.copyOf(strands);
    this.stacked = arrangement == Arrangement.STACKED;
  }

  List<Shape> draw() {
    List<Shape> shapes = new ArrayList<>();
    double[] floor = new double[plot.bands()];
    for (Strand strand : strands) {
      List<Point> lower = new ArrayList<>();
      List<Point> upper = new ArrayList<>();
      for (int i = 0; i < plot.bands(); i++) {
        double base = stacked ? floor[i] : 0;
        double reach = base + strand.figure(i).orElse(0);
        lower.add(new Point(plot.center(i), plot.y(strand.scale(), base)));
        upper.add(new Point(plot.center(i), plot.y(strand.scale(), reach)));
        floor[i] = reach;
      }
      List<Point> outline = new ArrayList<>(upper);
      outline.addAll(lower.reversed());
      double strength = stacked ? THICK : THIN;
      shapes.add(new Shape.Polygon(outline, strand.color(), strength, strand.series().label()));
      if (plot.bands() > 1) {
        shapes.add(new Shape.Polyline(upper, strand.color(), THICKNESS));
      }
    }
    return shapes;
  }
}
