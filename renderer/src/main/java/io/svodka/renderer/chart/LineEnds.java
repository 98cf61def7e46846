package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The last figure of each of many lines, behind its end. Where they have no room, those of the
/// highest lines stand.
record LineEnds(Canvas canvas, List<Strand> lines, int places) {
  private static final double LINE = 1.15;

  /// From the end of a line to its figure, in sizes of letters.
  private static final double LEADER = 1.5;

  private static final double GAP = 0.3;
  private static final double THICKNESS = 0.75;

  LineEnds {
    lines = List.copyOf(lines);
  }

  boolean areSaid() {
    return !lines.isEmpty();
  }

  /// Returns the room behind the plot.
  double width() {
    return areSaid()
        ? canvas.lettering().widest(ending().stream().map(this::text).toList())
            + (LEADER + GAP) * size()
        : 0;
  }

  List<Shape> draw(Plot plot) {
    List<Strand> said =
        ending().stream()
            .sorted(Comparator.comparingDouble(line -> end(line, plot).y()))
            .limit((long) (1 + (plot.bottom() - top(plot)) / (LINE * size())))
            .toList();
    List<Double> heights = heights(said.stream().map(line -> end(line, plot).y()).toList(), plot);
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Point end = end(said.get(i), plot);
      Point words = new Point(plot.right() + LEADER * size(), heights.get(i));
      Point elbow = new Point(words.x() - GAP * size(), words.y());
      shapes.add(new Shape.Line(end, elbow, said.get(i).look().color(), THICKNESS));
      shapes.add(canvas.lettering().around(words.x(), words.y(), text(said.get(i)), Anchor.START));
    }
    return shapes;
  }

  /// Returns the lines that reach the last place.
  private List<Strand> ending() {
    return lines.stream().filter(line -> line.figure(places - 1).isPresent()).toList();
  }

  private double figure(Strand line) {
    return line.figure(places - 1).orElse(0);
  }

  private Point end(Strand line, Plot plot) {
    return new Point(plot.center(places - 1), plot.y(line.scale(), figure(line)));
  }

  private String text(Strand line) {
    List<Double> all = ending().stream().map(this::figure).toList();
    return MarkNumbers.of(canvas.numbers(), line.series().format(), all).brief(figure(line));
  }

  /// Returns heights near the wished ones, from top to bottom, a line apart.
  private List<Double> heights(List<Double> wished, Plot plot) {
    List<Double> down = new ArrayList<>();
    double least = top(plot);
    for (double each : wished) {
      down.add(Math.max(least, each));
      least = down.getLast() + LINE * size();
    }
    double most = plot.bottom();
    List<Double> all = new ArrayList<>();
    for (double each : down.reversed()) {
      all.addFirst(Math.min(most, each));
      most = all.getFirst() - LINE * size();
    }
    return all;
  }

  /// Returns the height of the first figure, below what stands above the plot.
  private double top(Plot plot) {
    return Math.max(plot.top(), size() / 2);
  }

  private double size() {
    return canvas.lettering().size();
  }
}
