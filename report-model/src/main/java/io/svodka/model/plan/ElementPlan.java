package io.svodka.model.plan;

import io.svodka.model.document.Chart;
import java.util.List;

/// One element of a section.
public sealed interface ElementPlan {

  record Tiles(String query, List<TilePlan> tiles) implements ElementPlan {
    public Tiles {
      tiles = List.copyOf(tiles);
    }
  }

  record Table(TablePlan table) implements ElementPlan {}

  /// A chart. The x axis is a dimension of the query.
  ///
  /// @param splits the dimension whose values become series, one index, or empty
  record ChartOf(
      String query,
      TextPlan title,
      int x,
      List<ChartSeries> series,
      List<Integer> splits,
      Chart.Arrangement arrangement,
      Chart.Size size,
      String whenEmpty)
      implements ElementPlan {
    public ChartOf {
      series = List.copyOf(series);
      splits = List.copyOf(splits);
    }
  }

  /// Running text in the Markdown subset.
  ///
  /// @param when conditions that all must hold for the text to be shown
  record Prose(List<Formula> when, TextPlan text) implements ElementPlan {
    public Prose {
      when = List.copyOf(when);
    }
  }

  record Row(List<Integer> widths, List<ElementPlan> elements) implements ElementPlan {
    public Row {
      widths = List.copyOf(widths);
      elements = List.copyOf(elements);
    }
  }

  record PageBreak() implements ElementPlan {}

  record ChartSeries(String label, FigurePlan figure, Chart.Mark mark) {}
}
