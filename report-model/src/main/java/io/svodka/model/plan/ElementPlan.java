package io.svodka.model.plan;

import java.util.List;

/// One element of a section.
public sealed interface ElementPlan {

  record Tiles(String query, List<TilePlan> tiles) implements ElementPlan {
    public Tiles {
      tiles = List.copyOf(tiles);
    }
  }

  record Table(TablePlan table) implements ElementPlan {}

  record Crosstab(CrosstabPlan crosstab) implements ElementPlan {}

  /// An image from a file of the project.
  ///
  /// @param words what is to be seen; may be empty
  /// @param width in millimetres; one entry, or empty for its own
  record Photo(AssetPlan file, String words, List<Double> width) implements ElementPlan {
    public Photo {
      width = List.copyOf(width);
    }
  }

  record ChartOf(ChartPlan chart) implements ElementPlan {}

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
}
