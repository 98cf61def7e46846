package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Series;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A chart as Excel can draw it: funnels are bars and waterfalls columns that stand on marks nobody
/// sees, and a target is one more line; over lying bars there are no lines. Sums over stacks stand
/// at a line that nobody sees, and stacked areas that go below zero are columns: Excel would add
/// them up through zero.
///
/// @param ghosts how many of the first series are not seen
/// @param sums how many series after the marks are sums that are not seen
/// @param steps what the series of a waterfall are; none for other charts
record NativeShape(Chart chart, int ghosts, int sums, NativeSteps steps) {
  static NativeShape of(Chart chart) {
    return switch (chart.manner().kind()) {
      case FUNNEL -> funnel(chart);
      case WATERFALL -> steps(chart);
      case UPRIGHT -> upright(chart);
      case PIE, DONUT -> slices(chart);
      case BARS -> bars(chart);
      case SCATTER -> new NativeShape(chart, 0, 0, NativeSteps.NONE);
    };
  }

  private static NativeShape upright(Chart chart) {
    List<Series> marks = new ArrayList<>(apart(chart, aboveGround(chart)));
    List<Series> sums = sums(chart);
    marks.addAll(sums);
    marks.addAll(targets(chart));
    return new NativeShape(
        drawn(chart, marks, chart.manner().kind(), chart.arrangement()),
        0,
        sums.size(),
        NativeSteps.NONE);
  }

  private static List<Series> aboveGround(Chart chart) {
    boolean sinks =
        chart.arrangement() == Chart.Arrangement.STACKED
            && chart.series().stream()
                .filter(series -> series.mark() == Chart.Mark.AREA)
                .flatMap(series -> series.cells().stream())
                .anyMatch(cell -> number(cell).signum() < 0);
    return sinks ? chart.series().stream().map(NativeShape::column).toList() : chart.series();
  }

  /// Columns of two axes would hide each other, and a line of one place is nothing: both are
  /// points.
  private static List<Series> apart(Chart chart, List<Series> marks) {
    boolean isLone = chart.categories().size() == 1;
    boolean hide =
        chart.arrangement() == Chart.Arrangement.BESIDE
            && Stream.of(Chart.Axis.values())
                .allMatch(axis -> marks.stream().anyMatch(one -> isColumnOn(axis, one)));
    return marks.stream()
        .map(
            one ->
                (hide && isColumnOn(Chart.Axis.SECOND, one))
                        || (isLone && one.mark() != Chart.Mark.COLUMN)
                    ? marked(one, Chart.Mark.POINT)
                    : one)
        .toList();
  }

  private static boolean isColumnOn(Chart.Axis axis, Series series) {
    return series.mark() == Chart.Mark.COLUMN && series.axis() == axis;
  }

  private static Series marked(Series series, Chart.Mark mark) {
    return new Series(series.label(), mark, series.axis(), series.cells(), series.format());
  }

  /// Lying bars have one scale, as on paper.
  private static NativeShape bars(Chart chart) {
    List<Series> all =
        chart.series().stream().map(one -> like(one, one.label(), one.cells())).toList();
    return new NativeShape(
        drawn(chart, all, chart.manner().kind(), chart.arrangement()), 0, 0, NativeSteps.NONE);
  }

  private static Series column(Series series) {
    return series.mark() == Chart.Mark.AREA ? marked(series, Chart.Mark.COLUMN) : series;
  }

  /// Returns what the parts above zero make together, as printed charts label it.
  private static List<Series> sums(Chart chart) {
    List<Series> parts = parts(chart);
    boolean labelled = chart.manner().labels() == Chart.Labels.FIGURES;
    if (!labelled || !isStack(chart)) {
      return List.of();
    }
    List<Cell> sums =
        IntStream.range(0, chart.categories().size())
            .mapToObj(
                place ->
                    parts.stream()
                        .map(part -> number(part.cells().get(place)).max(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
            .map(sum -> cell(sum, parts.getFirst()))
            .toList();
    Series first = parts.getFirst();
    return List.of(new Series("Σ", Chart.Mark.LINE, first.axis(), sums, first.format()));
  }

  /// Whether marks stand on top of each other.
  static boolean isStack(Chart chart) {
    return chart.arrangement() == Chart.Arrangement.STACKED && parts(chart).size() > 1;
  }

  private static List<Series> parts(Chart chart) {
    return chart.series().stream().filter(one -> one.mark() != Chart.Mark.LINE).toList();
  }

  private static List<Series> targets(Chart chart) {
    return chart.manner().targets().stream()
        .map(
            target ->
                new Series(
                    target.label(),
                    Chart.Mark.LINE,
                    Chart.Axis.FIRST,
                    Collections.nCopies(chart.categories().size(), target.aim()),
                    target.aim().format()))
        .toList();
  }

  /// What is below zero is no part of the whole; programs would draw it as if it were above. Its
  /// figure stands behind its name.
  private static NativeShape slices(Chart chart) {
    Series series = chart.series().getFirst();
    List<Cell> parts =
        series.cells().stream()
            .map(cell -> number(cell).signum() < 0 ? absent(series) : cell)
            .toList();
    List<Series> all = List.of(like(series, series.label(), parts));
    return new NativeShape(
        drawn(chart, all, chart.manner().kind(), chart.arrangement()), 0, 0, NativeSteps.NONE);
  }

  private static NativeShape funnel(Chart chart) {
    Series stages = chart.series().getFirst();
    BigDecimal most =
        stages.cells().stream().map(NativeShape::number).reduce(BigDecimal.ZERO, BigDecimal::max);
    List<Cell> spaces =
        stages.cells().stream()
            .map(cell -> most.subtract(number(cell)))
            .map(space -> cell(space.divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP), stages))
            .toList();
    Chart.Kind kind = Chart.Kind.BARS;
    return new NativeShape(
        drawn(chart, List.of(like(stages, "", spaces), stages), kind, Chart.Arrangement.STACKED),
        1,
        0,
        NativeSteps.NONE);
  }

  private static NativeShape steps(Chart chart) {
    NativeSteps steps = NativeSteps.of(chart.series().getFirst());
    Chart.Arrangement stacked = Chart.Arrangement.STACKED;
    return new NativeShape(drawn(chart, steps.series(), Chart.Kind.UPRIGHT, stacked), 1, 0, steps);
  }

  private static Chart drawn(
      Chart chart, List<Series> series, Chart.Kind kind, Chart.Arrangement arrangement) {
    Chart.Manner manner = chart.manner();
    return new Chart(
        chart.title(),
        chart.alternative(),
        chart.categories(),
        series,
        new Chart.Manner(
            kind,
            arrangement,
            manner.legend(),
            manner.labels(),
            manner.targets(),
            manner.along(),
            manner.up()),
        chart.size(),
        chart.whenEmpty());
  }

  private static Series like(Series series, String label, List<Cell> cells) {
    return new Series(label, Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, series.format());
  }

  static Cell absent(Series series) {
    return new Cell(Value.ABSENT, "", series.format(), Tone.PLAIN);
  }

  static Cell cell(BigDecimal number, Series series) {
    ValueFormat format = series.format();
    return new Cell(Value.of(number), number.toPlainString(), format, Tone.PLAIN);
  }

  static BigDecimal number(Cell cell) {
    return cell.value() instanceof Value.Decimal(var number) ? number : BigDecimal.ZERO;
  }
}
