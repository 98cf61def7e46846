package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Pies and donuts: the positive figures of the first series as parts of their sum, beginning at
/// the top and going with the clock.
final class DiscLayout {
  private static final double STEP = Math.toRadians(2);
  private static final double SLIT = Math.toRadians(0.7);
  private static final double HOLE = 0.6;

  private final Chart chart;
  private final Canvas canvas;
  private final SeriesLooks looks;
  private final double sum;

  DiscLayout(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.looks = new SeriesLooks(canvas.theme());
    double all = 0;
    for (int i = 0; i < cells().size(); i++) {
      all += figure(i);
    }
    this.sum = all;
  }

  private List<Cell> cells() {
    return chart.series().getFirst().cells();
  }

  private double figure(int slice) {
    return Math.max(0, Figures.of(cells().get(slice)).orElse(0));
  }

  /// @param mirrored whether the whole will be seen in a mirror: slices go with the clock then too
  List<Shape> draw(boolean mirrored) {
    LegendFrame frame = frame();
    Canvas inner = frame.inner();
    List<Shape> disc = disc(inner);
    return frame.around(
        mirrored ? new Drawing(inner.width(), inner.height(), disc).mirrored().shapes() : disc);
  }

  /// Without a legend each slice is named beside it, and what is no slice below the disc.
  private boolean isNamedAround() {
    return chart.manner().legend() == Chart.Legend.NONE;
  }

  private List<LegendFrame.Entry> besideSlices(List<LegendFrame.Entry> all) {
    return isNamedAround() && !isEmpty()
        ? all.stream().filter(entry -> entry.look().isNone()).toList()
        : all;
  }

  private static Chart.Legend place(Chart.Legend wished) {
    return switch (wished) {
      case USUAL -> Chart.Legend.RIGHT;
      case NONE -> Chart.Legend.BOTTOM;
      case TOP, RIGHT, BOTTOM -> wished;
    };
  }

  /// Figures beside the disc are short where they would leave no room for names.
  private LegendFrame frame() {
    Chart.Legend place = place(chart.manner().legend());
    LegendFrame whole =
        new LegendFrame(canvas, besideSlices(entries(i -> cells().get(i).shown())), place);
    if (!whole.cutsNames()) {
      return whole;
    }
    MarkNumbers numbers =
        MarkNumbers.ofCells(canvas.numbers(), chart.series().getFirst().format(), cells());
    return new LegendFrame(
        canvas, entries(i -> numbers.whole(Figures.of(cells().get(i)).orElse(0))), place);
  }

  /// What is less than nothing is no part of the whole; it is named without a share.
  private List<LegendFrame.Entry> entries(IntFunction<String> figures) {
    List<LegendFrame.Entry> entries = new ArrayList<>();
    for (int i = 0; i < cells().size(); i++) {
      boolean negative = Figures.of(cells().get(i)).orElse(0) < 0;
      if (negative) {
        entries.add(
            new LegendFrame.Entry(
                name(i), List.of(figures.apply(i), ""), SeriesLook.NONE, Chart.Mark.COLUMN));
      } else if (figure(i) > 0 || isEmpty()) {
        List<String> notes = notes(i, figures.apply(i));
        entries.add(new LegendFrame.Entry(name(i), notes, looks.of(i), Chart.Mark.COLUMN));
      }
    }
    return entries;
  }

  private String name(int slice) {
    return chart.categories().get(slice).shown();
  }

  /// Nothing has parts: the disc is drawn without them, and the figures stand beside it.
  private boolean isEmpty() {
    return sum == 0;
  }

  private List<String> notes(int slice, String figure) {
    if (isEmpty()) {
      return List.of(figure);
    }
    String share = canvas.numbers().share(figure(slice) / sum);
    return switch (chart.manner().labels()) {
      case NONE -> List.of(share);
      case FIGURES -> List.of(figure, share);
    };
  }

  private List<Shape> disc(Canvas place) {
    SliceNames names = new SliceNames(place, isNamedAround() ? around() : List.of());
    double radius =
        isNamedAround() ? names.radius() : Math.min(place.width(), place.height()) / 2 * 0.96;
    Point center = new Point(Math.max(radius, place.width() / 2), place.height() / 2);
    List<Shape> shapes = new ArrayList<>();
    double from = -Math.PI / 2;
    if (isEmpty()) {
      List<Point> whole = slice(center, radius, from, from + 2 * Math.PI);
      shapes.add(new Shape.Polygon(whole, canvas.theme().line(), 1, ""));
      return shapes;
    }
    for (int i = 0; i < cells().size(); i++) {
      double angle = 2 * Math.PI * figure(i) / sum;
      if (angle > 0) {
        String hint = chart.categories().get(i).shown() + ": " + cells().get(i).shown();
        List<Point> corners = slice(center, radius, from, from + angle);
        SeriesLook look = looks.of(i);
        Shape.Polygon slice = new Shape.Polygon(corners, look.color(), 1, hint);
        shapes.addAll(new SeriesPen(canvas.lettering().size()).fill(slice, look.weave()));
      }
      from += angle;
    }
    shapes.addAll(names.draw(center, radius));
    return shapes;
  }

  private List<SliceNames.Slice> around() {
    List<SliceNames.Slice> slices = new ArrayList<>();
    double before = 0;
    for (int i = 0; i < cells().size() && !isEmpty(); i++) {
      double part = figure(i) / sum;
      double middle = 2 * Math.PI * (before + part / 2) - Math.PI / 2;
      if (part > 0) {
        String notes = String.join("\u00A0· ", notes(i, cells().get(i).shown()));
        slices.add(new SliceNames.Slice(name(i), notes, middle, part));
      }
      before += part;
    }
    return slices;
  }

  private List<Point> slice(Point center, double radius, double from, double to) {
    boolean whole = to - from > 2 * Math.PI - SLIT;
    double start = whole ? from : from + Math.min(SLIT, (to - from) / 4) / 2;
    double end = whole ? to : to - Math.min(SLIT, (to - from) / 4) / 2;
    List<Point> outer = arc(center, radius, start, end);
    List<Point> corners = new ArrayList<>(outer);
    switch (chart.manner().kind()) {
      case DONUT -> corners.addAll(arc(center, radius * HOLE, start, end).reversed());
      case PIE, UPRIGHT, BARS, FUNNEL, WATERFALL, SCATTER -> {
        if (!whole) {
          corners.add(center);
        }
      }
    }
    return corners;
  }

  private static List<Point> arc(Point center, double radius, double from, double to) {
    int steps = (int) Math.max(1, Math.ceil((to - from) / STEP));
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      double angle = from + (to - from) * i / steps;
      points.add(
          new Point(center.x() + radius * Math.cos(angle), center.y() + radius * Math.sin(angle)));
    }
    return points;
  }
}
