package io.svodka.model.document;

import io.svodka.model.value.ValueFormat;
import java.util.List;

/// A chart over categories. Every series has one cell for each category; an absent value leaves a
/// gap.
///
/// @param title may be empty
/// @param alternative the chart in one sentence, for those who cannot see it
/// @param categories shown names along the axis
/// @param whenEmpty shown instead of a drawing when there is nothing to draw
public record Chart(
    String title,
    String alternative,
    List<Cell> categories,
    List<Series> series,
    Arrangement arrangement,
    Size size,
    String whenEmpty) {
  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /// One row of marks.
  ///
  /// @param format how its values are shown at the axis
  public record Series(String label, Mark mark, Axis axis, List<Cell> cells, ValueFormat format) {
    public Series {
      cells = List.copyOf(cells);
    }
  }

  public enum Mark {
    COLUMN,
    LINE
  }

  /// Figures of another unit get the second axis, on the right.
  public enum Axis {
    FIRST,
    SECOND
  }

  public enum Arrangement {
    BESIDE,
    STACKED
  }

  /// Wished size of the drawing in millimetres; renderers shrink it to the place they have.
  public record Size(double width, double height) {}
}
