package io.svodka.renderer.chart;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Chart.Series;
import java.util.List;

/// Tells charts of so many lines that figures at all their points would cover the lines and each
/// other: each says its last figure, behind its end.
public record ManyLines(Chart chart) {
  private static final int FEW = 3;

  /// Whether lines say their ends only. A second axis would stand where the figures do.
  public boolean sayEnds() {
    List<Series> lines = chart.series().stream().filter(one -> one.mark() == Mark.LINE).toList();
    return chart.manner().labels() == Chart.Labels.FIGURES
        && lines.size() > FEW
        && chart.series().stream().allMatch(one -> one.axis() == Axis.FIRST);
  }
}
