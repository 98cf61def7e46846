package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Names of slices around a disc that has no legend, each beside its slice. Where a side is full,
/// the largest slices keep their names.
final class SliceNames {
  private static final double LINE = 1.2;
  private static final double BETWEEN = 0.3;

  /// From the disc to words, in sizes of letters.
  private static final double GAP = 0.9;

  /// Room for words above the disc and below it.
  private static final double ABOVE = 2;

  private static final double AFTER_LEADER = 0.25;
  private static final double LEADER = 0.5;

  /// The part of the width that the names of one side may take.
  private static final double MOST = 0.36;

  private static final double LEAST_NAME = 4;

  private static final double LEAST_RADIUS = 0.14;

  private final Canvas canvas;
  private final double size;
  private final List<Slice> slices;

  /// A slice and what is said of it.
  ///
  /// @param middle the angle of its middle
  /// @param part of the whole
  record Slice(String name, String notes, double middle, double part) {
    boolean isRight() {
      return Math.cos(middle) >= 0;
    }
  }

  SliceNames(Canvas canvas, List<Slice> slices) {
    this.canvas = canvas;
    this.size = canvas.lettering().size();
    this.slices = List.copyOf(slices);
  }

  /// Returns how large the disc may be with all names around it.
  double radius() {
    double wished =
        slices.stream()
            .mapToDouble(slice -> Math.max(width(slice.name()), width(slice.notes())))
            .max()
            .orElse(0);
    double side = Math.min(wished + GAP * size, canvas.width() * MOST);
    double high = canvas.height() / 2 - ABOVE * size;
    double wide = canvas.width() / 2 - side;
    double least = LEAST_RADIUS * Math.min(canvas.width(), canvas.height());
    return Math.max(least, Math.min(high, wide));
  }

  List<Shape> draw(Point center, double radius) {
    List<Shape> shapes = new ArrayList<>();
    Disc disc = new Disc(center, radius);
    side(slices.stream().filter(Slice::isRight).toList(), disc, shapes);
    side(slices.stream().filter(slice -> !slice.isRight()).toList(), disc, shapes);
    return shapes;
  }

  private double width(String text) {
    return canvas.lettering().width(text);
  }

  private record Disc(Point center, double radius) {
    /// Returns the height of a name beside the middle of its slice.
    double beside(Slice slice, double gap) {
      return center.y() + (radius + gap) * Math.sin(slice.middle());
    }

    Point edge(Slice slice) {
      return center.moved(radius * Math.cos(slice.middle()), radius * Math.sin(slice.middle()));
    }

    /// Returns how far from the center words begin that reach from one height to another.
    double reach(double top, double bottom, double gap) {
      double nearest = top > center.y() ? top - center.y() : Math.max(0, center.y() - bottom);
      double all = radius + gap;
      return Math.max(gap, Math.sqrt(Math.max(0, all * all - nearest * nearest)));
    }
  }

  private void side(List<Slice> all, Disc disc, List<Shape> shapes) {
    int lines = all.size() * height(2) <= canvas.height() ? 2 : 1;
    int most = (int) (canvas.height() / height(lines));
    List<Slice> named =
        all.stream()
            .sorted(Comparator.comparingDouble(Slice::part).reversed())
            .limit(most)
            .sorted(Comparator.comparingDouble(slice -> disc.beside(slice, GAP * size)))
            .toList();
    List<Double> middles = middles(named, disc, height(lines));
    for (int i = 0; i < named.size(); i++) {
      name(named.get(i), middles.get(i), lines, disc, shapes);
    }
  }

  private double height(int lines) {
    return (LINE * lines + BETWEEN) * size;
  }

  /// Returns the heights of names as near to their slices as they can stand without covering each
  /// other.
  private List<Double> middles(List<Slice> named, Disc disc, double height) {
    double[] middles = new double[named.size()];
    double least = height / 2;
    for (int i = 0; i < middles.length; i++) {
      middles[i] = Math.max(least, disc.beside(named.get(i), GAP * size));
      least = middles[i] + height;
    }
    double most = canvas.height() - height / 2;
    List<Double> all = new ArrayList<>();
    for (int i = middles.length - 1; i >= 0; i--) {
      all.addFirst(Math.min(most, middles[i]));
      most = all.getFirst() - height;
    }
    return all;
  }

  private void name(Slice slice, double middle, int lines, Disc disc, List<Shape> shapes) {
    double half = LINE * lines * size / 2;
    double reach = disc.reach(middle - half, middle + half, GAP * size);
    double x = disc.center().x() + (slice.isRight() ? reach : -reach);
    double room = slice.isRight() ? canvas.width() - x : x;
    Anchor anchor = slice.isRight() ? Anchor.START : Anchor.END;
    double before = (slice.isRight() ? -AFTER_LEADER : AFTER_LEADER) * size;
    Point end = new Point(x + before, middle);
    shapes.add(new Shape.Line(disc.edge(slice), end, canvas.theme().quiet(), LEADER));
    double y = middle - LINE * size * (lines - 1) / 2;
    for (String line : lines(slice, lines, room)) {
      shapes.add(canvas.lettering().around(x, y, line, anchor));
      y += LINE * size;
    }
  }

  private List<String> lines(Slice slice, int lines, double room) {
    Lettering lettering = canvas.lettering();
    if (lines == 1) {
      return List.of(line(slice, room));
    }
    return List.of(lettering.shorten(slice.name(), room), lettering.shorten(slice.notes(), room));
  }

  /// Returns name and notes in one line; of the notes only the last where the name would vanish.
  private String line(Slice slice, double room) {
    String all = "\u00A0· " + slice.notes();
    String last = all.substring(all.lastIndexOf('\u00A0'));
    String notes = room - width(all) < LEAST_NAME * size ? last : all;
    String name = canvas.lettering().shorten(slice.name(), room - width(notes));
    return canvas.lettering().shorten(name + notes, room);
  }
}
