package io.svodka.compiler.lower;

import io.svodka.compiler.syntax.Element;
import io.svodka.model.plan.ChartPlan.Series;
import io.svodka.model.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The scales that figures of a chart are measured by: each unit needs one of its own, and charts
/// have two at most.
final class ChartScales {
  private ChartScales() {}

  /// Returns the first figure whose unit has no scale, by its place among the series.
  static OptionalInt without(Element.Kind kind, List<Series> series) {
    List<Unit> measured = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      Unit unit = series.get(i).figure().unit();
      if (!measured.contains(unit)) {
        measured.add(unit);
      }
      if (measured.size() > of(kind)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// Returns how many there are.
  static int of(Element.Kind kind) {
    return switch (kind) {
      case LINE, COLUMN, AREA, COMBO -> 2;
      case BAR, PIE, DONUT, FUNNEL, WATERFALL, SCATTER -> 1;
    };
  }
}
