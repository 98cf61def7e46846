package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.value.ValueFormat;
import java.util.List;
import java.util.OptionalDouble;

/// Writes the figures that stand at marks, all of a chart in one form: what the greatest of them
/// needs.
final class MarkNumbers {
  private final AxisNumbers numbers;
  private final ValueFormat format;
  private final AxisNumbers.Form form;

  private MarkNumbers(AxisNumbers numbers, ValueFormat format, AxisNumbers.Form form) {
    this.numbers = numbers;
    this.format = format;
    this.form = form;
  }

  /// Returns the form in which all of `figures` can be read beside each other.
  static MarkNumbers of(AxisNumbers numbers, ValueFormat format, List<Double> figures) {
    return new MarkNumbers(numbers, format, numbers.form(format, figures));
  }

  static MarkNumbers ofCells(AxisNumbers numbers, ValueFormat format, List<Cell> cells) {
    return of(
        numbers,
        format,
        cells.stream()
            .map(Figures::of)
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList());
  }

  /// Returns a figure without its currency.
  String brief(double figure) {
    return numbers.brief(figure, format, form);
  }

  /// Returns a figure with its currency.
  String whole(double figure) {
    return numbers.whole(figure, format, form);
  }

  /// Returns a figure with its currency and its sign, plus included.
  String step(double figure) {
    return figure > 0 ? numbers.risen(whole(figure)) : whole(figure);
  }
}
