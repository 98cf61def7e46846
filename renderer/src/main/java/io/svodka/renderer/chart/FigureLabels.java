package io.svodka.renderer.chart;

import io.svodka.model.document.Chart.Mark;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Figures above their marks. One that would cover another one is left out, and one that would be
/// cut by a line, or cut one, stands higher, below or beside its mark.
final class FigureLabels {
  private static final double LIFT = 0.35;

  /// How far from the end of a column its figure may stand, and by which steps, in sizes of
  /// letters.
  private static final double FARTHEST = 3;

  private static final double STEP = 0.25;

  /// From a point of a line to the baseline of its figure.
  private static final double ABOVE = 0.55;

  private static final double HIGHER = 1.1;
  private static final double BELOW = 1.25;
  private static final double BESIDE = 0.45;

  /// Bands that are narrower than this, in sizes of letters, are close.
  private static final double CLOSE = 1.5;

  /// Part of a band that figures may fill.
  private static final double ROOM = 0.95;

  private final Plot plot;
  private final Canvas canvas;
  private final FreeRoom room;
  private final FreeRoom lines;

  FigureLabels(Plot plot, Canvas canvas) {
    this.plot = plot;
    this.canvas = canvas;
    this.room = new FreeRoom(canvas);
    this.lines = new FreeRoom(canvas);
  }

  /// Keeps figures off marks that stand so close that words are wider than several of them: only
  /// those that stand out are told then.
  FigureLabels among(List<Shape> marks) {
    if (plot.band() < CLOSE * canvas.lettering().size()) {
      marks.forEach(room::keepInside);
    }
    return this;
  }

  /// Keeps figures off these lines.
  FigureLabels off(List<Shape> drawn) {
    drawn.stream()
        .filter(shape -> shape instanceof Shape.Polyline || shape instanceof Shape.Strokes)
        .forEach(lines::keep);
    return this;
  }

  List<Caption> draw(List<Strand> strands) {
    List<Caption> captions = new ArrayList<>();
    List<Strand> columns = strands.stream().filter(strand -> strand.is(Mark.COLUMN)).toList();
    for (Strand strand : strands) {
      int lane = columns.indexOf(strand);
      DoubleFunction<String> said = said(strand, figures(strand), columns.size());
      for (int i = 0; i < plot.bands(); i++) {
        if (strand.figure(i).isPresent()) {
          double figure = strand.figure(i).orElse(0);
          double x = plot.center(i) + shift(lane, columns.size());
          Spot usual = new Spot(x, beyond(strand, figure), said.apply(figure));
          if (lane < 0) {
            atLine(usual, plot.y(strand.scale(), figure), captions);
          } else {
            atColumn(usual, figure < 0 ? 1 : -1, captions);
          }
        }
      }
    }
    return captions;
  }

  /// Labels the steps of a waterfall above those that rise and below those that fall, with their
  /// signs: colour alone would not tell everybody which way they go.
  List<Caption> steps(Strand strand) {
    List<Caption> captions = new ArrayList<>();
    MarkNumbers numbers = numbers(strand, figures(strand));
    double sum = 0;
    for (int i = 0; i < plot.bands(); i++) {
      double figure = strand.figure(i).orElse(0);
      boolean last = i == plot.bands() - 1;
      sum = last ? figure : sum + figure;
      double end = last || figure < 0 ? sum : Math.max(sum, sum - figure);
      String text = last ? numbers.whole(figure) : numbers.step(figure);
      double baseline = figure < 0 ? below(strand, end) : above(strand, end);
      label(new Spot(plot.center(i), baseline, text), captions);
    }
    return captions;
  }

  /// Labels each stack with what its parts above zero make together.
  List<Caption> stacks(List<Strand> parts) {
    List<Caption> captions = new ArrayList<>();
    Strand first = parts.getFirst();
    List<Double> sums =
        IntStream.range(0, plot.bands()).mapToObj(place -> sum(parts, place)).toList();
    DoubleFunction<String> said = said(first, sums, 1);
    for (int i = 0; i < plot.bands(); i++) {
      double sum = sums.get(i);
      if (sum > 0) {
        Spot usual = new Spot(plot.center(i), above(first, sum), said.apply(sum));
        if (first.is(Mark.AREA)) {
          atLine(usual, plot.y(first.scale(), sum), captions);
        } else {
          label(usual, captions);
        }
      }
    }
    return captions;
  }

  private static double sum(List<Strand> parts, int place) {
    return parts.stream().mapToDouble(part -> Math.max(0, part.figure(place).orElse(0))).sum();
  }

  private List<Double> figures(Strand strand) {
    return IntStream.range(0, plot.bands())
        .mapToObj(strand::figure)
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble)
        .toList();
  }

  private MarkNumbers numbers(Strand strand, List<Double> figures) {
    return MarkNumbers.of(canvas.numbers(), strand.series().format(), figures);
  }

  /// Returns how figures are said: with their currency where there is room for all of them so.
  private DoubleFunction<String> said(Strand strand, List<Double> figures, int lanes) {
    MarkNumbers numbers = numbers(strand, figures);
    double widest = canvas.lettering().widest(figures.stream().map(numbers::whole).toList());
    return widest <= plot.band() / Math.max(1, lanes) * ROOM ? numbers::whole : numbers::brief;
  }

  /// Where a figure is written.
  private record Spot(double x, double baseline, String text) {
    Spot moved(double right, double otherBaseline) {
      return new Spot(x + right, otherBaseline, text);
    }
  }

  private double above(Strand strand, double height) {
    return plot.y(strand.scale(), height) - LIFT * canvas.lettering().size();
  }

  private double below(Strand strand, double height) {
    return plot.y(strand.scale(), height) + canvas.lettering().size();
  }

  /// Returns the baseline above what rises and below what hangs.
  private double beyond(Strand strand, double height) {
    return height < 0 ? below(strand, height) : above(strand, height);
  }

  private double shift(int lane, int lanes) {
    double width = lanes == 0 ? 0 : Math.min(plot.band() * 0.65 / lanes, 44);
    return lane < 0 ? 0 : width * (lane + 0.5 - lanes / 2.0);
  }

  /// Writes a figure beyond the end of its column and of the lines there; at the column where they
  /// leave no room near it.
  ///
  /// @param way to go, 1 downwards
  private void atColumn(Spot usual, int way, List<Caption> captions) {
    double size = canvas.lettering().size();
    Spot clear =
        DoubleStream.iterate(0, far -> far <= FARTHEST, far -> far + STEP)
            .mapToObj(far -> clearOfAxes(usual.moved(0, usual.baseline() + way * far * size)))
            .filter(spot -> size <= spot.baseline() && spot.baseline() < plot.bottom())
            .filter(this::isClear)
            .findFirst()
            .orElse(usual);
    label(clear, captions);
  }

  /// Writes a figure where no line cuts it: above its point, below it or beside it.
  private void atLine(Spot usual, double y, List<Caption> captions) {
    double size = canvas.lettering().size();
    double aside = canvas.lettering().width(usual.text()) / 2 + BESIDE * size;
    Stream.of(
            usual.moved(0, y - ABOVE * size),
            usual.moved(0, y - HIGHER * size),
            usual.moved(0, y + BELOW * size),
            usual.moved(-aside, y - LIFT * size),
            usual.moved(aside, y - LIFT * size),
            usual.moved(-aside, y + size),
            usual.moved(aside, y + size))
        .map(this::clearOfAxes)
        .filter(spot -> spot.baseline() < plot.bottom() && isClear(spot))
        .findFirst()
        .ifPresent(spot -> label(spot, captions));
  }

  private boolean isClear(Spot spot) {
    return lines.isFree(spot.x(), spot.baseline(), spot.text())
        && room.fits(spot.x(), spot.baseline(), spot.text());
  }

  private void label(Spot wished, List<Caption> captions) {
    Spot spot = clearOfAxes(wished);
    if (room.take(spot.x(), spot.baseline(), spot.text())) {
      captions.add(
          canvas.lettering().grounded(spot.x(), spot.baseline(), spot.text(), Anchor.MIDDLE));
    }
  }

  /// The first and the last figure, where they are wider than their bands, would cover those of the
  /// axes.
  private Spot clearOfAxes(Spot spot) {
    double half = canvas.lettering().width(spot.text()) / 2;
    double x = Math.max(plot.left() + half, Math.min(plot.right() - half, spot.x()));
    return new Spot(x, spot.baseline(), spot.text());
  }
}
