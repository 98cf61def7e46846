package io.svodka.model.document;

import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;

/// A value beside the text that shows it. Text formats print `shown`; XLSX writes `value` with the
/// number format that belongs to `format`.
///
/// @param tone conditional style of this cell
public record Cell(Value value, String shown, ValueFormat format, Tone tone) {

  /// Returns an unstyled cell with this text.
  public static Cell text(String shown) {
    return new Cell(Value.of(shown), shown, ValueFormat.TEXT, Tone.PLAIN);
  }

  /// Returns this cell in another tone.
  public Cell in(Tone other) {
    return new Cell(value, shown, format, other);
  }

  /// Returns this cell with a style over those it has.
  public Cell under(Tone other) {
    return new Cell(value, shown, format, tone.under(other));
  }
}
