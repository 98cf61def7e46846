package io.svodka.model.plan;

import io.svodka.model.document.Chart;
import java.util.List;

/// A chart over the rows of one query.
public record ChartPlan(
    String query,
    TextPlan title,
    Axes axes,
    List<Series> series,
    Manner manner,
    Chart.Size size,
    String whenEmpty) {
  public ChartPlan {
    series = List.copyOf(series);
  }

  /// @param x dimension whose values are the categories; one entry, or empty where the figures
  ///   themselves are or where points are placed by `measured`
  /// @param splits dimension whose values become series; one entry or empty
  /// @param measured figure that places points along the x axis; one entry or empty
  public record Axes(List<Integer> x, List<Integer> splits, List<Series> measured) {
    public Axes {
      x = List.copyOf(x);
      splits = List.copyOf(splits);
      measured = List.copyOf(measured);
    }
  }

  public record Series(String label, FigurePlan figure, Chart.Mark mark) {}

  public record Manner(
      Chart.Kind kind,
      Chart.Arrangement arrangement,
      Chart.Legend legend,
      Chart.Labels labels,
      List<Target> targets) {
    public Manner {
      targets = List.copyOf(targets);
    }
  }

  /// @param label may be empty
  public record Target(String label, FigurePlan aim) {}
}
