package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Unit;

/// What the names of many series need. Programs give them all they ask for and leave the marks what
/// is over, so a chart with many names is higher by their lines, and the last names are left out
/// where there are too many.
record LegendRoom(Chart chart, double width) {
  private static final double LINE = 4.6;
  private static final double LETTER = 1.9;
  private static final double SAMPLE = 7;
  private static final double SAMPLE_OF_LINE = 15;
  private static final int USUAL_LINES = 2;
  private static final int MOST_LINES = 14;

  /// Beside a chart names may fill this part of its height.
  private static final double BESIDE = 0.8;

  static LegendRoom of(Chart chart, Stretch stretch) {
    double width =
        stretch instanceof Stretch.Share(var from, var to, var together)
            ? together * (to - from)
            : chart.size().width();
    return new LegendRoom(chart, width);
  }

  /// Returns how much higher the chart becomes, in points.
  double more() {
    boolean above = !standsBeside() && isNamed();
    int more = Math.min(MOST_LINES, lines()) - USUAL_LINES;
    return above ? Unit.POINT.of(Math.max(0, more) * LINE) : 0;
  }

  /// Whether the names were asked for beside the marks and have room there.
  boolean standsBeside() {
    return chart.manner().legend() == Chart.Legend.RIGHT
        && chart.series().size() * LINE <= chart.size().height() * BESIDE;
  }

  /// Returns how many series are named.
  int named() {
    return standsBeside()
        ? chart.series().size()
        : Math.min(chart.series().size(), MOST_LINES * perLine());
  }

  private boolean isNamed() {
    return switch (chart.manner().kind()) {
      case UPRIGHT, BARS, SCATTER ->
          chart.series().size() > 1 && chart.manner().legend() != Chart.Legend.NONE;
      case PIE, DONUT, FUNNEL, WATERFALL -> false;
    };
  }

  private int lines() {
    return Math.ceilDiv(chart.series().size(), perLine());
  }

  private int perLine() {
    int letters = chart.series().stream().mapToInt(one -> one.label().length()).max().orElse(1);
    return Math.max(1, (int) (width / (letters * LETTER + sample())));
  }

  /// Returns how wide the sample before a name is.
  double sample() {
    boolean lines = chart.series().stream().anyMatch(one -> isLine(one.mark()));
    return lines ? SAMPLE_OF_LINE : SAMPLE;
  }

  /// Areas are named by the lines along their edges.
  private static boolean isLine(Chart.Mark mark) {
    return switch (mark) {
      case LINE, AREA -> true;
      case COLUMN, POINT -> false;
    };
  }
}
