package io.svodka.model.document;

import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;

/// A value beside the text that shows it. Text formats print `shown`; XLSX writes `value` with the
/// number format that belongs to `format`.
///
/// @param tone conditional style of this cell
/// @param sum what a spreadsheet may add up by itself
public record Cell(Value value, String shown, ValueFormat format, Tone tone, Sum sum) {
  /// A cell that is a value and nothing else.
  public Cell(Value value, String shown, ValueFormat format, Tone tone) {
    this(value, shown, format, tone, Sum.NONE);
  }

  /// How a cell takes part in sums that are live in a spreadsheet.
  public enum Sum {
    NONE,
    /// It is one of those that are added up.
    PART,
    /// It is the sum of the parts above it.
    ABOVE,
    /// It is the sum of the parts before it in its row, and itself a part of its column.
    BESIDE
  }

  /// Returns an unstyled cell with this text.
  public static Cell text(String shown) {
    return new Cell(Value.of(shown), shown, ValueFormat.TEXT, Tone.PLAIN);
  }

  /// Returns this cell in another tone.
  public Cell in(Tone other) {
    return new Cell(value, shown, format, other, sum);
  }

  /// Returns this cell with a style over those it has.
  public Cell under(Tone other) {
    return new Cell(value, shown, format, tone.under(other), sum);
  }

  /// Returns this cell with another part in sums.
  public Cell summed(Sum other) {
    return sum == other ? this : new Cell(value, shown, format, tone, other);
  }
}
