package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart.Series;
import io.svodka.model.value.Value;
import java.util.OptionalDouble;

/// Reads the figures of a chart as coordinates; exact numbers stay in the cells.
final class Figures {
  private Figures() {}

  /// Returns the figure of `series` for a category, nothing where the chart has a gap.
  static OptionalDouble at(Series series, int category) {
    return category < series.cells().size()
        ? of(series.cells().get(category))
        : OptionalDouble.empty();
  }

  /// Returns the figure of a cell, nothing where it holds none.
  static OptionalDouble of(Cell cell) {
    return switch (cell.value()) {
      case Value.Decimal(var number) -> OptionalDouble.of(number.doubleValue());
      case Value.Text _,
          Value.Truth _,
          Value.Day _,
          Value.Moment _,
          Value.Absent _,
          Value.Bucket _ ->
          OptionalDouble.empty();
    };
  }
}
