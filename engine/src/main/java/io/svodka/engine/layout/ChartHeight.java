package io.svodka.engine.layout;

import io.svodka.model.document.Chart;

/// How tall a chart is that lists its categories below each other, where its author did not say: as
/// tall as its bars need.
final class ChartHeight {
  /// Millimetres of a category, of one more bar in it, and of what stands around all of them.
  private static final double CATEGORY = 8.5;

  private static final double BAR = 5;
  private static final double AROUND = 9;
  private static final double TARGET = 5;

  /// Millimetres of a category of which there are many.
  private static final double TIGHT = 4.6;

  private static final double LOWEST = 20;
  private static final double HIGHEST = 230;

  private ChartHeight() {}

  static Chart.Size of(Chart.Size wished, ChartLayout.Content content, Chart.Manner manner) {
    if (!wished.equals(Chart.Size.USUAL)) {
      return wished;
    }
    return switch (manner.kind()) {
      case BARS -> new Chart.Size(wished.width(), bars(wished.height(), content, manner));
      case FUNNEL ->
          new Chart.Size(wished.width(), Math.min(wished.height(), stages(content) + LOWEST / 4));
      case UPRIGHT, WATERFALL, PIE, DONUT, SCATTER -> wished;
    };
  }

  private static double bars(double usual, ChartLayout.Content content, Chart.Manner manner) {
    int lanes =
        manner.arrangement() == Chart.Arrangement.STACKED
            ? 1
            : Math.max(1, content.series().size());
    double around =
        AROUND + (content.series().size() > 1 ? TARGET : 0) + manner.targets().size() * TARGET;
    int categories = content.categories().size();
    double roomy = categories * (CATEGORY + (lanes - 1) * BAR) + around;
    double tight = categories * (TIGHT + (lanes - 1) * TIGHT) + around;
    return roomy <= usual ? Math.max(LOWEST, roomy) : Math.min(HIGHEST, Math.max(usual, tight));
  }

  private static double stages(ChartLayout.Content content) {
    return content.categories().size() * 2 * CATEGORY;
  }
}
