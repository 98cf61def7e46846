package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Chart.Series;
import java.util.OptionalDouble;

/// A series with its look and the scale of its axis.
record Strand(Series series, AxisScale scale, SeriesLook look) {
  boolean is(Mark mark) {
    return series.mark() == mark;
  }

  boolean is(Axis axis) {
    return series.axis() == axis;
  }

  OptionalDouble figure(int category) {
    return Figures.at(series, category);
  }

  /// Returns what a mark stands for, such as "янв. 2026 · Доход: 1,2 млн ₽".
  String hint(Cell category, int index) {
    return category.shown() + " · " + series.label() + ": " + series.cells().get(index).shown();
  }
}
