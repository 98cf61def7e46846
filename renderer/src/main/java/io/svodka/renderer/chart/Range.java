package io.svodka.renderer.chart;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Arrangement;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Chart.Series;
import java.util.ArrayList;
import java.util.List;

/// The least and the greatest figure on one axis.
record Range(double min, double max) {
  /// A line over figures that lie close together and far from zero is drawn without zero, or it
  /// would be flat.
  private static final double FAR_FROM_ZERO = 0.7;

  private static final double ROOM_BELOW = 0.08;

  double span() {
    return max - min;
  }

  Range withZero() {
    return new Range(Math.min(min, 0), Math.max(max, 0));
  }

  /// Returns the range with zero in it, unless lines are better told without.
  Range forLines() {
    boolean far = min > 0 && span() > 0 && min / max > FAR_FROM_ZERO;
    return far ? this : withZero();
  }

  /// Returns the range of everything that is drawn for `series` of a chart, its targets included.
  static Range of(Chart chart, List<Series> series) {
    if (chart.manner().kind() == Chart.Kind.WATERFALL && !series.isEmpty()) {
      Range steps =
          Steps.range(
              new Strand(series.getFirst(), AxisScale.FLAT, SeriesLook.NONE),
              chart.categories().size());
      return chart.manner().labels() == Chart.Labels.FIGURES ? steps.withRoomBelow() : steps;
    }
    Range range = of(series, chart.arrangement(), chart.categories().size());
    for (Chart.Target target : chart.manner().targets()) {
      double aim = Figures.of(target.aim()).orElse(range.max);
      boolean here = series.stream().anyMatch(each -> each.axis() == Chart.Axis.FIRST);
      range = here ? new Range(Math.min(range.min, aim), Math.max(range.max, aim)) : range;
    }
    boolean hang =
        chart.manner().labels() == Chart.Labels.FIGURES
            && chart.manner().kind() == Chart.Kind.UPRIGHT;
    return hang ? range.withRoomBelow() : range;
  }

  /// Returns the range with room for figures under marks that hang down.
  private Range withRoomBelow() {
    return min < 0 ? new Range(min - ROOM_BELOW * span(), max) : this;
  }

  /// Returns the range of everything that is drawn for `series`.
  static Range of(List<Series> series, Arrangement arrangement, int categories) {
    List<Double> reached = new ArrayList<>();
    List<Series> columns = series.stream().filter(s -> s.mark() != Mark.LINE).toList();
    boolean stacked = arrangement == Arrangement.STACKED;
    for (int i = 0; i < categories; i++) {
      if (stacked) {
        reached.add(sum(columns, i, +1));
        reached.add(sum(columns, i, -1));
      }
      for (Series one : series) {
        if (!stacked || one.mark() == Mark.LINE) {
          Figures.at(one, i).ifPresent(reached::add);
        }
      }
    }
    return new Range(
        reached.stream().mapToDouble(d -> d).min().orElse(0),
        reached.stream().mapToDouble(d -> d).max().orElse(0));
  }

  private static double sum(List<Series> series, int category, int sign) {
    return series.stream()
        .mapToDouble(s -> Figures.at(s, category).orElse(0))
        .filter(figure -> figure * sign > 0)
        .sum();
  }
}
