package io.svodka.renderer.chart;

import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// The names of the series above a chart, each on the side of its axis, in as many lines as they
/// need and leave to the chart; none for a single series. What has no room is counted.
final class Legend {
  private static final double LINE_HEIGHT = 1.75;
  private static final double SAMPLE = 1.1;
  private static final double AFTER_SAMPLE = 0.5;
  private static final double AFTER_NAME = 1.6;
  private static final double THICKNESS = 1.75;
  private static final double DOT = 2.1;

  private final Lettering lettering;
  private final double width;
  private final int most;
  private final List<Row> left;
  private final List<Row> right;

  /// One line of names.
  ///
  /// @param more how many names have no place after it
  private record Row(List<Strand> strands, int more) {
    String count() {
      return more > 0 ? "+" + more : "";
    }
  }

  Legend(Canvas canvas, List<Strand> strands) {
    this.lettering = canvas.lettering();
    this.width = canvas.width();
    this.most = LegendFrame.mostRows(canvas);
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

  private List<Row> rows(List<Strand> strands) {
    List<Row> rows = new ArrayList<>();
    List<List<Strand>> packed = packed(strands);
    int more = 0;
    for (List<Strand> row : packed.subList(Math.min(most, packed.size()), packed.size())) {
      more += row.size();
    }
    for (int i = 0; i < Math.min(most, packed.size()); i++) {
      rows.add(new Row(packed.get(i), 0));
    }
    if (more > 0) {
      rows.add(counted(rows.removeLast().strands(), more));
    }
    return rows;
  }

  /// Returns the last row with a count in the place of the names that have none.
  private Row counted(List<Strand> strands, int more) {
    Row row = new Row(strands, more);
    while (length(row) > width && row.strands().size() > 1) {
      List<Strand> fewer = row.strands().subList(0, row.strands().size() - 1);
      row = new Row(fewer, row.more() + 1);
    }
    return row;
  }

  private List<List<Strand>> packed(List<Strand> strands) {
    List<List<Strand>> rows = new ArrayList<>();
    double used = width;
    for (Strand strand : strands) {
      if (rows.isEmpty() || used + gap() + length(strand, width) > width) {
        rows.add(new ArrayList<>());
        used = -gap();
      }
      rows.getLast().add(strand);
      used += gap() + length(strand, width);
    }
    return rows;
  }

  private void addRow(Row row, double start, double y, List<Shape> shapes) {
    double x = start;
    for (Strand strand : row.strands()) {
      addSample(strand, x, y, shapes);
      String name = name(strand, room(row));
      shapes.add(lettering.around(x + indent(), y, name, Anchor.START));
      x += indent() + lettering.width(name) + gap();
    }
    if (row.more() > 0) {
      shapes.add(lettering.around(x, y, row.count(), Anchor.START));
    }
  }

  private void addSample(Strand strand, double x, double y, List<Shape> shapes) {
    double length = SAMPLE * lettering.size();
    if (strand.is(Mark.LINE)) {
      SeriesPen pen = new SeriesPen(lettering.size());
      shapes.add(pen.stroke(new Point(x, y), new Point(x + length, y), strand.look(), THICKNESS));
      shapes.add(pen.point(new Point(x + length / 2, y), DOT, strand.look(), ""));
    } else {
      double side = length * 0.8;
      Point corner = new Point(x + length - side, y - side / 2);
      Shape.Box box = new Shape.Box(corner, side, side, strand.look().color(), "");
      shapes.addAll(new SeriesPen(lettering.size()).fill(box, strand.look().weave()));
    }
  }

  private double length(Row row) {
    double names = row.strands().stream().mapToDouble(one -> length(one, room(row))).sum();
    return names + gap() * (row.strands().size() - 1) + width - room(row);
  }

  /// Returns how wide the names of a row may be together: its count comes after them.
  private double room(Row row) {
    return row.more() > 0 ? width - gap() - lettering.width(row.count()) : width;
  }

  private double length(Strand strand, double room) {
    return indent() + lettering.width(name(strand, room));
  }

  private double gap() {
    return AFTER_NAME * lettering.size();
  }

  private double indent() {
    return (SAMPLE + AFTER_SAMPLE) * lettering.size();
  }

  private String name(Strand strand, double room) {
    return lettering.shorten(strand.series().label(), room - indent());
  }
}
