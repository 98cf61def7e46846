package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.renderer.chart.SmallSlices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names of categories that leave room for their chart: programs turn long ones and push the marks
/// out of their frame, or hide them behind a legend.
final class ShortNames {
  /// How wide a letter is at an axis.
  private static final double LETTER_MILLIMETRES = 1.75;

  private static final double BESIDE_BARS = 0.35;
  private static final double IN_A_LEGEND = 0.25;
  private static final int LINES = 2;
  private static final int LEAST = 12;

  private ShortNames() {}

  /// Returns what the chart says for each category; the whole names stay beside its figures.
  ///
  /// Small slices have no room for words; what would stand at them follows their names.
  static List<String> of(Chart chart, Stretch stretch, Locale locale) {
    List<String> names = new ArrayList<>(of(chart, stretch));
    switch (chart.manner().kind()) {
      case PIE, DONUT -> {
        SmallSlices small = new SmallSlices(chart, locale);
        small.places().stream()
            .filter(i -> !small.words(i).isEmpty())
            .forEach(i -> names.set(i, names.get(i) + " · " + small.words(i)));
      }
      case UPRIGHT, BARS, FUNNEL, WATERFALL, SCATTER -> {}
    }
    return names;
  }

  private static List<String> of(Chart chart, Stretch stretch) {
    double width =
        stretch instanceof Stretch.Share(var from, var to, var together)
            ? together * (to - from)
            : chart.size().width();
    int most = Math.max(LEAST, (int) (room(chart, width) / LETTER_MILLIMETRES));
    return chart.categories().stream().map(Cell::shown).map(name -> cut(name, most)).toList();
  }

  private static double room(Chart chart, double width) {
    return switch (chart.manner().kind()) {
      case BARS, FUNNEL -> width * BESIDE_BARS;
      case PIE, DONUT -> width * IN_A_LEGEND;
      case UPRIGHT, WATERFALL -> LINES * width / Math.max(1, chart.categories().size());
      case SCATTER -> Double.MAX_VALUE;
    };
  }

  private static String cut(String name, int most) {
    int length = name.codePointCount(0, name.length());
    return length <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}
