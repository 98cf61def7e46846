package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Arrangement;
import io.svodka.model.document.Chart.Series;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Bars to the right of their categories, the first category on top.
final class BarLayout {
  private static final double NAMES = 0.4;
  private static final double GAP = 0.8;
  private static final double FILLED = 0.7;
  private static final double THICKEST = 28;
  private static final double GRID = 0.5;
  private static final double FIGURE_GAP = 3;
  private static final double ZERO = 0.75;
  private static final double INTERVAL = 6;
  private static final double FOOT = 1.7;
  private static final double LEAST_LANE = 0.95;
  private static final double LINE_HEIGHT = 1.15;

  /// Two lines of a name need so much height, in sizes of the letters.
  private static final double LEAST_OF_TWO = 2.5;

  /// Height of the words of one target.
  private static final double AIM = 1.4;

  private static final AxisSteps STEPS = new AxisSteps();

  private final Chart chart;
  private final Canvas canvas;
  private final Lettering lettering;
  private final SeriesLooks looks;
  private final AxisScale scale;
  private final Range range;
  private final List<MarkNumbers> numbers;

  /// Whether every bar tells its figure. An axis would tell them again, with lines through them.
  private final boolean labelled;

  private final double left;
  private final double right;
  private final double top;
  private final double bottom;

  /// Figures at the ends of bars.
  private final List<Caption> captions = new ArrayList<>();

  BarLayout(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.lettering = canvas.lettering();
    this.looks = new SeriesLooks(canvas.theme());
    double size = lettering.size();
    List<String> names = chart.categories().stream().map(Cell::shown).toList();
    this.left = Math.min(canvas.width() * NAMES, lettering.widest(names) + GAP * size);
    this.numbers = numbers();
    this.top = AIM * size * chart.manner().targets().size();
    this.range = Range.of(chart, chart.series()).withZero();
    this.labelled = isLabelled();
    this.bottom = labelled ? canvas.height() : canvas.height() - FOOT * size;
    this.right = canvas.width() - (labelled ? widestFigure() + 2 * FIGURE_GAP : 1.2 * size);
    int intervals = Math.clamp((long) ((right - left) / (INTERVAL * size)), 2, 6);
    double least = AxisNumbers.smallestStep(chart.series().getFirst().format());
    this.scale = STEPS.fit(range, intervals, least);
  }

  List<Shape> draw() {
    List<Shape> shapes = new ArrayList<>();
    if (labelled) {
      shapes.add(upright(x(0), canvas.theme().quiet(), ZERO));
    } else {
      axis(shapes);
    }
    names(shapes);
    double band = band();
    List<Shape> marks = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      bars(i, top + band * (i + 0.5), band, marks);
    }
    captions.forEach(caption -> shapes.add(caption.ground()));
    shapes.addAll(marks);
    List<Shape> aims = new ArrayList<>();
    for (int i = 0; i < chart.manner().targets().size(); i++) {
      target(chart.manner().targets().get(i), AIM * (i + 1) - 0.5, aims);
    }
    shapes.addAll(aims);
    captions.forEach(
        caption -> shapes.addAll(aims.isEmpty() ? List.of(caption.words()) : caption.shapes()));
    return shapes;
  }

  ChartAxes axes() {
    return ChartAxes.of(scale, scale, scale);
  }

  private List<MarkNumbers> numbers() {
    return chart.series().stream()
        .map(one -> MarkNumbers.ofCells(canvas.numbers(), one.format(), one.cells()))
        .toList();
  }

  /// Stacks are not labelled, nor bars that are thinner than letters.
  private boolean isLabelled() {
    double bare = canvas.height() - top;
    double lane =
        bare / Math.max(1, chart.categories().size()) * FILLED / Math.max(1, chart.series().size());
    return chart.manner().labels() == Chart.Labels.FIGURES
        && chart.arrangement() == Arrangement.BESIDE
        && lane >= lettering.size() * LEAST_LANE;
  }

  private double widestFigure() {
    return IntStream.range(0, chart.series().size())
        .mapToDouble(i -> lettering.widest(figures(i)))
        .max()
        .orElse(0);
  }

  private List<String> figures(int place) {
    return chart.series().get(place).cells().stream()
        .map(Figures::of)
        .filter(OptionalDouble::isPresent)
        .map(figure -> numbers.get(place).whole(figure.getAsDouble()))
        .toList();
  }

  private double band() {
    return (bottom - top) / Math.max(1, chart.categories().size());
  }

  private Shape upright(double x, String colour, double thickness) {
    return new Shape.Line(new Point(x, top), new Point(x, bottom), colour, thickness);
  }

  private void axis(List<Shape> shapes) {
    List<String> texts = canvas.numbers().of(scale, chart.series().getFirst().format());
    for (int i = 0; i < texts.size(); i++) {
      double x = x(scale.ticks().get(i));
      String colour = scale.ticks().get(i) == 0 ? canvas.theme().quiet() : canvas.theme().line();
      double thickness = scale.ticks().get(i) == 0 ? ZERO : GRID;
      shapes.add(upright(x, colour, thickness));
      double baseline = bottom + 1.25 * lettering.size();
      Anchor anchor = i == texts.size() - 1 ? Anchor.END : Anchor.MIDDLE;
      double at = anchor == Anchor.END ? Math.min(canvas.width(), x + lettering.size() * 1.2) : x;
      shapes.add(lettering.at(at, baseline, texts.get(i), anchor));
    }
  }

  private void names(List<Shape> shapes) {
    double band = band();
    int every = (int) Math.max(1, Math.ceil(1.15 * lettering.size() / band));
    for (int i = 0; i < chart.categories().size(); i++) {
      double middle = top + band * (i + 0.5);
      if (i % every == 0) {
        double inside = Math.max(middle, lettering.size() / 2);
        name(chart.categories().get(i).shown(), inside, band * every, shapes);
      }
    }
  }

  /// Writes a name on two lines where one is too short for it and there is room for two.
  private void name(String text, double middle, double room, List<Shape> shapes) {
    double size = lettering.size();
    double end = left - GAP * size;
    List<String> lines =
        room >= LEAST_OF_TWO * size
            ? lettering.wrap(text, end)
            : List.of(lettering.shorten(text, end));
    double y = middle - LINE_HEIGHT * size * (lines.size() - 1) / 2;
    for (String line : lines) {
      shapes.add(lettering.around(end, y, line, Anchor.END));
      y += LINE_HEIGHT * size;
    }
  }

  /// Names a target above its line, each on a line of its own.
  private void target(Chart.Target target, double line, List<Shape> shapes) {
    OptionalDouble aim = Figures.of(target.aim());
    if (aim.isEmpty()) {
      return;
    }
    double x = x(aim.getAsDouble());
    double baseline = line * lettering.size();
    Point from = new Point(x, baseline + 0.25 * lettering.size());
    shapes.add(new Shape.Line(from, new Point(x, bottom), canvas.theme().ink(), 1));
    String text = (target.label() + " " + target.aim().shown()).strip();
    double half = lettering.width(text) / 2;
    double middle = Math.clamp(x, half, Math.max(half, canvas.width() - half));
    shapes.addAll(lettering.grounded(middle, baseline, text, Anchor.MIDDLE).shapes());
  }

  /// Where the plot begins: figures of bars to the left of zero need room there.
  private double start() {
    return labelled && range.min() < 0 ? left + widestFigure() + 2 * FIGURE_GAP : left;
  }

  private double x(double value) {
    double share =
        labelled && range.span() > 0 ? (value - range.min()) / range.span() : scale.share(value);
    return start() + share * (right - start());
  }

  private void bars(int category, double middle, double band, List<Shape> shapes) {
    boolean stacked = chart.arrangement() == Arrangement.STACKED;
    int lanes = stacked ? 1 : chart.series().size();
    double thickness = Math.min(band * FILLED / lanes, THICKEST);
    double top = middle - thickness * lanes / 2;
    double up = 0;
    double down = 0;
    for (int i : IntStream.range(0, chart.series().size()).toArray()) {
      double figure = Figures.at(chart.series().get(i), category).orElse(0);
      double from = stacked ? (figure < 0 ? down : up) : 0;
      up += stacked && figure > 0 ? figure : 0;
      down += stacked && figure < 0 ? figure : 0;
      double lane = stacked ? 0 : i * thickness;
      boolean shown = Figures.at(chart.series().get(i), category).isPresent();
      if (shown) {
        bar(i, category, new Range(from, from + figure), new Lane(top + lane, thickness), shapes);
      }
    }
  }

  private record Lane(double top, double thickness) {}

  private void bar(int place, int category, Range reach, Lane lane, List<Shape> shapes) {
    Series series = chart.series().get(place);
    double start = Math.min(x(reach.min()), x(reach.max()));
    double end = Math.max(x(reach.min()), x(reach.max()));
    String hint =
        new Strand(series, scale, looks.of(place)).hint(chart.categories().get(category), category);
    double gap = Math.min(0.8, lane.thickness() * 0.1);
    if (reach.span() != 0) {
      SeriesLook look = looks.of(place);
      Shape.Box box =
          new Shape.Box(
              new Point(start, lane.top() + gap / 2),
              Math.max(0.6, end - start),
              lane.thickness() - gap,
              look.color(),
              hint);
      shapes.addAll(new SeriesPen(lettering.size()).fill(box, look.weave()));
    }
    if (labelled) {
      double middle = lane.top() + lane.thickness() / 2;
      String text = numbers.get(place).whole(reach.max());
      // a figure that would cover the names goes to the free side of zero
      boolean fits = start - FIGURE_GAP - lettering.width(text) >= left;
      boolean before = reach.max() < reach.min() && fits;
      double x = before ? start - FIGURE_GAP : end + FIGURE_GAP;
      double baseline = middle + Lettering.MIDDLE_TO_BASELINE * lettering.size();
      captions.add(lettering.grounded(x, baseline, text, before ? Anchor.END : Anchor.START));
    }
  }
}
