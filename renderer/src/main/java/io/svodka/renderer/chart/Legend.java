package io.svodka.renderer.chart;

import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// The names of the series above a chart, each on the side of its axis, in as many lines as they
/// need; none for a single series.
final class Legend {
  private static final double LINE_HEIGHT = 1.75;
  private static final double SAMPLE = 1.1;
  private static final double AFTER_SAMPLE = 0.5;
  private static final double AFTER_NAME = 1.6;
  private static final double THICKNESS = 1.75;
  private static final double DOT = 2.1;

  private final Lettering lettering;
  private final double width;
  private final List<List<Strand>> left;
  private final List<List<Strand>> right;

  Legend(Lettering lettering, List<Strand> strands, double width) {
    this.lettering = lettering;
    this.width = width;
    boolean hasLeft = strands.stream().anyMatch(strand -> strand.is(Axis.FIRST));
    List<Strand> named = strands.size() > 1 ? strands : List.of();
    this.left = rows(named.stream().filter(s -> !hasLeft || s.is(Axis.FIRST)).toList());
    this.right = rows(named.stream().filter(s -> hasLeft && s.is(Axis.SECOND)).toList());
  }

  double height() {
    return (left.size() + right.size() - shared()) * LINE_HEIGHT * lettering.size();
  }

  List<Shape> draw() {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      addRow(left.get(i), 0, middle(i), shapes);
    }
    for (int i = 0; i < right.size(); i++) {
      double start = width - length(right.get(i));
      addRow(right.get(i), start, middle(left.size() - shared() + i), shapes);
    }
    return shapes;
  }

  /// Returns 1 when the names of both axes fit on one line.
  private int shared() {
    boolean single = left.size() == 1 && right.size() == 1;
    return single && length(left.getFirst()) + length(right.getFirst()) + gap() <= width ? 1 : 0;
  }

  private double middle(int row) {
    return LINE_HEIGHT * (row + 0.5) * lettering.size();
  }

  private List<List<Strand>> rows(List<Strand> strands) {
    List<List<Strand>> rows = new ArrayList<>();
    double used = width;
    for (Strand strand : strands) {
      if (rows.isEmpty() || used + gap() + length(strand) > width) {
        rows.add(new ArrayList<>());
        used = -gap();
      }
      rows.getLast().add(strand);
      used += gap() + length(strand);
    }
    return rows;
  }

  private void addRow(List<Strand> row, double start, double y, List<Shape> shapes) {
    double x = start;
    for (Strand strand : row) {
      addSample(strand, x, y, shapes);
      shapes.add(lettering.around(x + indent(), y, name(strand), Anchor.START));
      x += length(strand) + gap();
    }
  }

  private void addSample(Strand strand, double x, double y, List<Shape> shapes) {
    double length = SAMPLE * lettering.size();
    if (strand.is(Mark.LINE)) {
      Point from = new Point(x, y);
      shapes.add(new Shape.Line(from, new Point(x + length, y), strand.color(), THICKNESS));
      shapes.add(new Shape.Dot(new Point(x + length / 2, y), DOT, strand.color(), ""));
    } else {
      double side = length * 0.8;
      Point corner = new Point(x + length - side, y - side / 2);
      shapes.add(new Shape.Box(corner, side, side, strand.color(), ""));
    }
  }

  private double length(List<Strand> row) {
    return row.stream().mapToDouble(this::length).sum() + gap() * (row.size() - 1);
  }

  private double length(Strand strand) {
    return indent() + lettering.width(name(strand));
  }

  private double gap() {
    return AFTER_NAME * lettering.size();
  }

  private double indent() {
    return (SAMPLE + AFTER_SAMPLE) * lettering.size();
  }

  private String name(Strand strand) {
    return lettering.shorten(strand.series().label(), width - indent());
  }
}
