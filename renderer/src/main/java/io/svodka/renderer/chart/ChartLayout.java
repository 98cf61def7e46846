package io.svodka.renderer.chart;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Chart.Series;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Divides the canvas among the parts of one chart and draws them from back to front.
final class ChartLayout {
  private static final double GRID = 0.5;
  private static final double ZERO = 0.9;
  private static final double INTERVAL = 3.6;
  private static final int MOST_INTERVALS = 5;
  private static final double EDGE = 0.7;

  private static final double TARGET = 1;
  private static final double SAMPLE = 1.4;

  private static final double HIGH = 0.9;

  /// From a line up to words above it, and down to words below it.
  private static final double ABOVE = 0.45;

  private static final double BELOW = 1.15;

  /// Room for figures above the tallest mark.
  private static final double HEADROOM = 1.5;

  private final Chart chart;
  private final Canvas canvas;
  private final Scales scales;
  private final List<Strand> strands;
  private final Legend legend;
  private final LineEnds ends;
  private final ValueAxis left;
  private final ValueAxis right;
  private final CategoryAxis names;
  private final Plot plot;

  ChartLayout(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.scales = Scales.of(chart, intervals(canvas));
    this.strands = strands(chart, canvas, scales);
    this.legend = new Legend(canvas, named());
    this.left = axis(on(Axis.FIRST).isEmpty() ? strands : on(Axis.FIRST));
    this.right = axis(on(Axis.FIRST).isEmpty() ? List.of() : on(Axis.SECOND));
    this.ends = new LineEnds(canvas, sayEnds() ? of(Mark.LINE) : List.of(), categories());
    double band = (canvas.width() - left.width() - right.width() - ends.width()) / categories();
    this.names = new CategoryAxis(canvas.lettering(), chart.categories(), band);
    this.plot = plot();
  }

  List<Shape> draw() {
    List<Shape> shapes = new ArrayList<>(legend.draw());
    scales.grid().ticks().forEach(tick -> shapes.add(gridLine(tick)));
    List<Shape> areas = areas();
    List<Shape> solid = solid();
    List<Shape> lines = lines();
    List<Caption> labels =
        hasLabels()
            ? labels(new FigureLabels(plot, canvas).among(solid).off(lines).off(areas))
            : List.of();
    boolean mixed = !of(Mark.LINE).isEmpty() && strands.stream().anyMatch(s -> !s.is(Mark.LINE));
    boolean crossed = mixed || chart.manner().kind() == Chart.Kind.WATERFALL;
    if (!crossed) {
      labels.forEach(label -> shapes.add(label.ground()));
    }
    shapes.addAll(left.drawLeft(plot));
    shapes.addAll(right.drawRight(plot));
    shapes.addAll(names.draw(plot));
    shapes.addAll(areas);
    shapes.addAll(solid);
    if (scales.grid().from() <= 0) {
      shapes.add(across(0, canvas.theme().quiet(), ZERO));
    }
    shapes.addAll(lines);
    shapes.addAll(ends.areSaid() ? ends.draw(plot) : List.of());
    FreeRoom room = new FreeRoom(canvas);
    shapes.forEach(room::keep);
    labels.forEach(label -> room.keep(label.words()));
    chart.manner().targets().forEach(target -> shapes.addAll(target(target, room)));
    labels.forEach(label -> shapes.addAll(crossed ? label.shapes() : List.of(label.words())));
    return shapes;
  }

  ChartAxes axes() {
    return ChartAxes.of(scales.first(), scales.second(), scales.first()).over(names.periods());
  }

  private List<Caption> labels(FigureLabels labels) {
    List<Strand> parts = strands.stream().filter(strand -> !strand.is(Mark.LINE)).toList();
    if (chart.manner().kind() == Chart.Kind.WATERFALL) {
      return labels.steps(strands.getFirst());
    }
    return chart.arrangement() == Chart.Arrangement.STACKED && parts.size() > 1
        ? labels.stacks(parts)
        : labels.draw(ends.areSaid() ? parts : strands);
  }

  private boolean sayEnds() {
    return new ManyLines(chart).sayEnds();
  }

  private List<Shape> areas() {
    return new Areas(plot, of(Mark.AREA), chart.arrangement(), pen()).draw();
  }

  private List<Shape> lines() {
    Lines lines = new Lines(plot, chart.categories(), pen());
    return of(Mark.LINE).stream().map(lines::draw).flatMap(List::stream).toList();
  }

  private int categories() {
    return chart.categories().size();
  }

  /// The legend stands here only where it stands above.
  private List<Strand> named() {
    return switch (chart.manner().legend()) {
      case USUAL, TOP -> strands;
      case RIGHT, BOTTOM, NONE -> List.of();
    };
  }

  private boolean hasLabels() {
    return chart.manner().labels() == Chart.Labels.FIGURES && !strands.isEmpty();
  }

  /// Whether the words of a target stand above the highest line of the grid.
  private boolean isAimedHigh() {
    return chart.manner().targets().stream()
        .map(target -> Figures.of(target.aim()))
        .filter(OptionalDouble::isPresent)
        .anyMatch(aim -> scales.first().share(aim.getAsDouble()) > HIGH);
  }

  private List<Strand> of(Mark mark) {
    return strands.stream().filter(strand -> strand.is(mark)).toList();
  }

  private List<Shape> solid() {
    boolean steps = chart.manner().kind() == Chart.Kind.WATERFALL;
    return steps && !strands.isEmpty()
        ? new Steps(plot, chart.categories(), strands.getFirst(), canvas.theme()).draw()
        : columns().draw(pen());
  }

  private List<Shape> target(Chart.Target target, FreeRoom room) {
    OptionalDouble aim = Figures.of(target.aim());
    if (aim.isEmpty()) {
      return List.of();
    }
    double y = plot.y(scales.first(), aim.getAsDouble());
    String text = (target.label() + " " + target.aim().shown()).strip();
    List<Shape> shapes = new ArrayList<>();
    shapes.add(across(aim.getAsDouble(), canvas.theme().ink(), TARGET));
    shapes.addAll(named(y, text, room));
    return shapes;
  }

  /// Returns words above a line across the plot, or below it, as far right as nothing is covered;
  /// where marks are everywhere, above the plot beside a sample of the line.
  private List<Shape> named(double y, String text, FreeRoom room) {
    double size = canvas.lettering().size();
    double half = canvas.lettering().width(text) / 2;
    double usual = y - ABOVE * size;
    for (double baseline : List.of(usual, y + BELOW * size)) {
      for (double x = plot.right() - half; x >= plot.left() + half; x -= size / 2) {
        if (baseline < plot.bottom() && room.take(x, baseline, text)) {
          return canvas.lettering().grounded(x, baseline, text, Anchor.MIDDLE).shapes();
        }
      }
    }
    double above = Math.max(size, plot.top() - BELOW * size);
    return room.take(plot.right() - half, above, text)
        ? sampled(above, text)
        : canvas.lettering().grounded(plot.right(), usual, text, Anchor.END).shapes();
  }

  private List<Shape> sampled(double baseline, String text) {
    double size = canvas.lettering().size();
    double end = plot.right() - canvas.lettering().width(text) - size / 2;
    double middle = baseline - Lettering.MIDDLE_TO_BASELINE * size;
    Point from = new Point(end - SAMPLE * size, middle);
    return List.of(
        new Shape.Line(from, new Point(end, middle), canvas.theme().ink(), TARGET),
        canvas.lettering().at(plot.right(), baseline, text, Anchor.END));
  }

  private static int intervals(Canvas canvas) {
    double fitting = canvas.height() * 0.75 / (INTERVAL * canvas.lettering().size());
    return Math.clamp((long) fitting, 2, MOST_INTERVALS);
  }

  private static List<Strand> strands(Chart chart, Canvas canvas, Scales scales) {
    SeriesLooks looks = new SeriesLooks(canvas.theme());
    List<Series> series = chart.series();
    return IntStream.range(0, series.size())
        .mapToObj(i -> new Strand(series.get(i), scales.of(series.get(i).axis()), looks.of(i)))
        .toList();
  }

  private List<Strand> on(Axis axis) {
    return strands.stream().filter(strand -> strand.is(axis)).toList();
  }

  private ValueAxis axis(List<Strand> measured) {
    if (measured.isEmpty()) {
      return new ValueAxis(canvas.lettering(), AxisScale.FLAT, List.of());
    }
    Strand sample = measured.getFirst();
    List<String> texts = canvas.numbers().of(sample.scale(), sample.series().format());
    return new ValueAxis(canvas.lettering(), sample.scale(), texts);
  }

  private Plot plot() {
    double size = canvas.lettering().size();
    return new Plot(
        left.width(),
        legend.height() + (hasLabels() || isAimedHigh() ? HEADROOM : EDGE) * size,
        canvas.width() - right.width() - ends.width(),
        canvas.height() - names.height(),
        chart.categories().size());
  }

  private Columns columns() {
    List<Strand> columns = strands.stream().filter(strand -> strand.is(Mark.COLUMN)).toList();
    return new Columns(plot, chart.categories(), columns, chart.arrangement());
  }

  private SeriesPen pen() {
    return new SeriesPen(canvas.lettering().size());
  }

  private Shape gridLine(double tick) {
    return across(tick, canvas.theme().line(), GRID);
  }

  private Shape across(double value, String colour, double thickness) {
    double y = plot.y(scales.grid(), value);
    return new Shape.Line(new Point(plot.left(), y), new Point(plot.right(), y), colour, thickness);
  }
}
