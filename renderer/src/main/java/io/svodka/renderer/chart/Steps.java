package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// Columns that float from sum to sum; the last one stands on the ground and holds the sum.
record Steps(Plot plot, List<Cell> categories, Strand strand, Theme theme) {
  private static final double FILLED = 0.62;
  private static final double WIDEST = 44;
  private static final double LEAST = 0.6;
  private static final double LINK = 0.5;

  List<Shape> draw() {
    List<Shape> shapes = new ArrayList<>();
    double width = Math.min(plot.band() * FILLED, WIDEST);
    double sum = 0;
    for (int i = 0; i < categories.size(); i++) {
      double figure = strand.figure(i).orElse(0);
      boolean last = i == categories.size() - 1;
      double from = last ? 0 : sum;
      double to = last ? figure : sum + figure;
      double top = plot.y(strand.scale(), Math.max(from, to));
      double height = Math.max(LEAST, plot.y(strand.scale(), Math.min(from, to)) - top);
      Point corner = new Point(plot.center(i) - width / 2, top);
      String hint = strand.hint(categories.get(i), i);
      shapes.add(new Shape.Box(corner, width, height, colour(figure, last), hint));
      if (!last) {
        double y = plot.y(strand.scale(), to);
        Point start = new Point(plot.center(i) + width / 2, y);
        Point end = new Point(plot.center(i + 1) - width / 2, y);
        shapes.add(new Shape.Line(start, end, theme.quiet(), LINK));
      }
      sum = to;
    }
    return shapes;
  }

  private String colour(double figure, boolean last) {
    if (last) {
      return theme.quiet();
    }
    return theme.style(figure < 0 ? Tone.BAD : Tone.GOOD).ink();
  }

  /// Returns how far the steps of a series reach.
  static Range range(Strand strand, int categories) {
    double sum = 0;
    double least = 0;
    double most = 0;
    for (int i = 0; i < categories; i++) {
      double figure = strand.figure(i).orElse(0);
      sum = i == categories - 1 ? figure : sum + figure;
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    return new Range(least, most);
  }
}
