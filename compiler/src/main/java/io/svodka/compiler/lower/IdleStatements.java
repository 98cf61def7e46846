package io.svodka.compiler.lower;

import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.syntax.ChartItem;
import io.svodka.compiler.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds statements of a chart that its kind has nothing to draw for.
final class IdleStatements {
  private IdleStatements() {}

  static List<LayoutProblem> in(Element.Chart chart) {
    String kind = chart.kind().name().toLowerCase(Locale.ROOT);
    List<LayoutProblem> found = new ArrayList<>();
    for (ChartItem item : chart.items()) {
      if (item instanceof ChartItem.Stacked && !stacks(chart.kind())) {
        found.add(new LayoutProblem.IdleInChart(item.span(), LayoutProblem.Idle.STACKED, kind));
      }
      if (item instanceof ChartItem.Target && !aims(chart.kind())) {
        found.add(new LayoutProblem.IdleInChart(item.span(), LayoutProblem.Idle.TARGET, kind));
      }
    }
    return found;
  }

  /// Marks that start at an axis can stand on each other.
  private static boolean stacks(Element.Kind kind) {
    return switch (kind) {
      case BAR, COLUMN, AREA, COMBO -> true;
      case LINE, PIE, DONUT, FUNNEL, WATERFALL, SCATTER -> false;
    };
  }

  /// A line of a target needs an axis of figures.
  private static boolean aims(Element.Kind kind) {
    return switch (kind) {
      case LINE, BAR, COLUMN, AREA, COMBO, WATERFALL, SCATTER -> true;
      case PIE, DONUT, FUNNEL -> false;
    };
  }
}
