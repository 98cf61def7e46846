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
import java.util.stream.Stream;

/// A chart as Excel can draw it: funnels are bars and waterfalls columns that stand on marks nobody
/// sees, and a target is one more line; over lying bars there are no lines.
///
/// @param ghosts how many of the first series are not seen
record NativeShape(Chart chart, int ghosts) {
  static NativeShape of(Chart chart) {
    return switch (chart.manner().kind()) {
      case FUNNEL -> funnel(chart);
      case WATERFALL -> steps(chart);
      case UPRIGHT -> new NativeShape(withTargets(chart), 0);
      case BARS, PIE, DONUT, SCATTER -> new NativeShape(chart, 0);
    };
  }

  private static Chart withTargets(Chart chart) {
    List<Series> lines =
        chart.manner().targets().stream()
            .map(
                target ->
                    new Series(
                        target.label(),
                        Chart.Mark.LINE,
                        Chart.Axis.FIRST,
                        Collections.nCopies(chart.categories().size(), target.aim()),
                        target.aim().format()))
            .toList();
    List<Series> all = Stream.concat(chart.series().stream(), lines.stream()).toList();
    return drawn(chart, all, chart.manner().kind(), chart.arrangement());
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
        1);
  }

  /// Sums below zero cannot stand on anything; then the steps are plain columns.
  private static NativeShape steps(Chart chart) {
    Series steps = chart.series().getFirst();
    List<Cell> ground = new ArrayList<>();
    List<Cell> up = new ArrayList<>();
    List<Cell> down = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean sinks = false;
    for (int i = 0; i < steps.cells().size(); i++) {
      BigDecimal figure = number(steps.cells().get(i));
      boolean last = i == steps.cells().size() - 1;
      BigDecimal next = last ? figure : sum.add(figure);
      ground.add(cell(last ? BigDecimal.ZERO : sum.min(next), steps));
      up.add(cell(figure.signum() >= 0 ? figure : BigDecimal.ZERO, steps));
      down.add(cell(figure.signum() < 0 ? figure.negate() : BigDecimal.ZERO, steps));
      sinks |= next.signum() < 0;
      sum = next;
    }
    Chart.Kind kind = Chart.Kind.UPRIGHT;
    if (sinks) {
      return new NativeShape(drawn(chart, List.of(steps), kind, Chart.Arrangement.BESIDE), 0);
    }
    List<Series> all =
        List.of(like(steps, "", ground), like(steps, "+", up), like(steps, "−", down));
    return new NativeShape(drawn(chart, all, kind, Chart.Arrangement.STACKED), 1);
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

  private static Cell cell(BigDecimal number, Series series) {
    ValueFormat format = series.format();
    return new Cell(Value.of(number), number.toPlainString(), format, Tone.PLAIN);
  }

  private static BigDecimal number(Cell cell) {
    return cell.value() instanceof Value.Decimal(var number) ? number : BigDecimal.ZERO;
  }
}
