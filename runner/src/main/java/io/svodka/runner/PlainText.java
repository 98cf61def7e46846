package io.svodka.runner;

import io.svodka.model.value.Value;

/// Writes values as they are written on the command line and in the ledger: the same in every
/// language.
public final class PlainText {
  private PlainText() {}

  /// Returns a value as text; nothing for an absent one.
  public static String of(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> Boolean.toString(holds);
      case Value.Day(var date) -> date.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Bucket(var period) -> period.start().toString();
      case Value.Absent _ -> "";
    };
  }
}
