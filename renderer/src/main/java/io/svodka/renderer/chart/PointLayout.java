package io.svodka.renderer.chart;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Series;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Scatter charts: a dot for each category, placed by two figures.
final class PointLayout {
  private static final double GRID = 0.5;
  private static final double ZERO = 0.75;
  private static final double DOT = 2.6;
  private static final double TARGET = 1;

  /// From the plot down to the figures of the x axis; nearer ones would meet those of the y axis.
  private static final double FOOT = 1.6;

  private static final AxisSteps STEPS = new AxisSteps();

  private final Chart chart;
  private final Canvas canvas;
  private final Lettering lettering;
  private final SeriesLooks looks;
  private final AxisScale across;
  private final AxisScale up;
  private final List<String> upTexts;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;

  PointLayout(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.lettering = canvas.lettering();
    this.looks = new SeriesLooks(canvas.theme());
    double size = lettering.size();
    this.up =
        STEPS.fit(
            Range.of(chart, chart.series()).forLines(),
            Math.clamp((long) (canvas.height() / (3 * size)), 2, 6),
            AxisNumbers.smallestStep(chart.series().getFirst().format()));
    this.upTexts = canvas.numbers().of(up, chart.series().getFirst().format());
    this.left = lettering.widest(upTexts) + 0.7 * size;
    this.right = canvas.width() - size;
    this.top = chart.manner().up().isEmpty() ? 0.7 * size : 1.9 * size;
    this.bottom = canvas.height() - 3.5 * size;
    this.across =
        STEPS.fit(
            range().forLines(),
            Math.clamp((long) ((right - left) / (7 * size)), 2, 7),
            AxisNumbers.smallestStep(chart.categories().getFirst().format()));
  }

  ChartAxes axes() {
    return ChartAxes.of(up, up, across);
  }

  private Range range() {
    double[] xs =
        chart.categories().stream()
            .map(Figures::of)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    return new Range(
        IntStream.range(0, xs.length).mapToDouble(i -> xs[i]).min().orElse(0),
        IntStream.range(0, xs.length).mapToDouble(i -> xs[i]).max().orElse(0));
  }

  List<Shape> draw() {
    List<Shape> shapes = new ArrayList<>();
    grid(shapes);
    for (int i = 0; i < chart.series().size(); i++) {
      points(chart.series().get(i), looks.of(i), shapes);
    }
    chart.manner().targets().forEach(target -> target(target, shapes));
    if (chart.manner().labels() == Chart.Labels.FIGURES) {
      FreeRoom room = new FreeRoom(canvas);
      chart.series().forEach(series -> figures(series, room, shapes));
    }
    return shapes;
  }

  private void target(Chart.Target target, List<Shape> shapes) {
    OptionalDouble aim = Figures.of(target.aim());
    if (aim.isPresent()) {
      double y = y(aim.getAsDouble());
      String text = (target.label() + " " + target.aim().shown()).strip();
      shapes.add(
          new Shape.Line(new Point(left, y), new Point(right, y), canvas.theme().ink(), TARGET));
      shapes.addAll(
          lettering.grounded(right, y - 0.45 * lettering.size(), text, Anchor.END).shapes());
    }
  }

  /// Writes figures above their dots where there is room.
  private void figures(Series series, FreeRoom room, List<Shape> shapes) {
    MarkNumbers numbers = MarkNumbers.ofCells(canvas.numbers(), series.format(), series.cells());
    for (int i = 0; i < chart.categories().size(); i++) {
      OptionalDouble x = Figures.of(chart.categories().get(i));
      OptionalDouble y = Figures.at(series, i);
      if (x.isPresent() && y.isPresent()) {
        String text = numbers.brief(y.getAsDouble());
        double baseline = y(y.getAsDouble()) - DOT - 0.3 * lettering.size();
        if (room.take(x(x.getAsDouble()), baseline, text)) {
          shapes.addAll(
              lettering.grounded(x(x.getAsDouble()), baseline, text, Anchor.MIDDLE).shapes());
        }
      }
    }
  }

  private void grid(List<Shape> shapes) {
    double size = lettering.size();
    for (int i = 0; i < upTexts.size(); i++) {
      double y = y(up.ticks().get(i));
      shapes.add(line(new Point(left, y), new Point(right, y), up.ticks().get(i)));
      shapes.add(lettering.around(left - 0.7 * size, y, upTexts.get(i), Anchor.END));
    }
    List<String> texts = canvas.numbers().of(across, chart.categories().getFirst().format());
    for (int i = 0; i < texts.size(); i++) {
      double x = x(across.ticks().get(i));
      shapes.add(line(new Point(x, top), new Point(x, bottom), across.ticks().get(i)));
      Anchor anchor = i == texts.size() - 1 ? Anchor.END : Anchor.MIDDLE;
      double at = anchor == Anchor.END ? canvas.width() : x;
      shapes.add(lettering.at(at, bottom + FOOT * size, texts.get(i), anchor));
    }
    double foot = canvas.height() - 0.3 * size;
    String along = lettering.shorten(chart.manner().along() + " →", canvas.width());
    shapes.add(lettering.at(canvas.width(), foot, along, Anchor.END));
    if (!chart.manner().up().isEmpty()) {
      String name = lettering.shorten("↑ " + chart.manner().up(), canvas.width());
      shapes.add(lettering.at(0, size, name, Anchor.START));
    }
  }

  private Shape line(Point from, Point to, double tick) {
    boolean zero = tick == 0;
    String colour = zero ? canvas.theme().quiet() : canvas.theme().line();
    return new Shape.Line(from, to, colour, zero ? ZERO : GRID);
  }

  private void points(Series series, SeriesLook look, List<Shape> shapes) {
    for (int i = 0; i < chart.categories().size(); i++) {
      OptionalDouble x = Figures.of(chart.categories().get(i));
      OptionalDouble y = Figures.at(series, i);
      if (x.isPresent() && y.isPresent()) {
        String hint = new Strand(series, up, look).hint(chart.categories().get(i), i);
        Point center = new Point(x(x.getAsDouble()), y(y.getAsDouble()));
        shapes.add(new SeriesPen(lettering.size()).point(center, DOT, look, hint));
      }
    }
  }

  private double x(double value) {
    return left + across.share(value) * (right - left);
  }

  private double y(double value) {
    return bottom - up.share(value) * (bottom - top);
  }
}
