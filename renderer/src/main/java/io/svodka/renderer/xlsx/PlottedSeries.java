package io.svodka.renderer.xlsx;

import java.util.List;

/// A series as a program counts it. Marks of one kind are drawn after those of another, so this is
/// not the order in which a report names them.
///
/// @param index of the series in the chart
record PlottedSeries(int index, Part part) {
  /// What of a series is drawn.
  enum Part {
    WHOLE,

    /// What lies under a line, which has the figures and the name.
    GROUND,

    /// Sums over a stack, which have no name.
    SUM
  }

  /// Whether its name belongs into a legend.
  boolean isNamed() {
    return part == Part.WHOLE;
  }

  /// Returns what it has of a list with an entry for each series of a chart; nothing where it has
  /// none.
  String of(List<String> all) {
    return part != Part.GROUND && index < all.size() ? all.get(index) : "";
  }
}
