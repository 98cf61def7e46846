package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;

/// What a cell is sorted by on the page where its text does not tell.
final class SortKey {
  private SortKey() {}

  /// Returns the key; empty where the shown text will do.
  static String of(Cell cell) {
    return switch (cell.value()) {
      case Value.Day(var date) -> date.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Bucket(var period) -> period.start().toString();
      case Value.Decimal(var number) ->
          cell.format() instanceof ValueFormat.Duration ? number.toPlainString() : "";
      case Value.Text _, Value.Truth _, Value.Absent _ -> "";
    };
  }
}
