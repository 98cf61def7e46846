package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// Lines with a dot at every figure. An absent figure breaks the line.
final class Lines {
  private static final double THICKNESS = 1.75;
  private static final double DOT = 2.1;

  /// Between close neighbours a dot vanishes in the line but keeps its hint.
  private static final double DOT_IN_LINE = 0.8;

  /// Without a neighbour no line leads to it.
  private static final double LONE_DOT = 3;

  private static final double CLOSE = 11;

  private final Plot plot;
  private final List<Cell> categories;
  private final SeriesPen pen;

  Lines(Plot plot, List<Cell> categories, SeriesPen pen) {
    this.pen = pen;
    this.plot = plot;
    this.categories = categories;
  }

  List<Shape> draw(Strand strand) {
    List<Shape> shapes = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      if (strand.figure(i).isPresent()) {
        run.add(point(strand, i));
      } else {
        addLine(run, strand, shapes);
        run.clear();
      }
    }
    addLine(run, strand, shapes);
    addDots(strand, shapes);
    return shapes;
  }

  private Point point(Strand strand, int category) {
    return new Point(
        plot.center(category), plot.y(strand.scale(), strand.figure(category).orElse(0)));
  }

  private void addLine(List<Point> run, Strand strand, List<Shape> shapes) {
    if (run.size() > 1) {
      shapes.add(pen.line(run, strand.look(), THICKNESS));
    }
  }

  private void addDots(Strand strand, List<Shape> shapes) {
    for (int i = 0; i < categories.size(); i++) {
      if (strand.figure(i).isPresent()) {
        String hint = strand.hint(categories.get(i), i);
        shapes.add(pen.point(point(strand, i), radius(strand, i), strand.look(), hint));
      }
    }
  }

  private double radius(Strand strand, int category) {
    boolean alone = !isThere(strand, category - 1) && !isThere(strand, category + 1);
    if (alone) {
      return LONE_DOT;
    }
    return plot.band() < CLOSE ? DOT_IN_LINE : DOT;
  }

  private boolean isThere(Strand strand, int category) {
    return category >= 0 && category < categories.size() && strand.figure(category).isPresent();
  }
}
