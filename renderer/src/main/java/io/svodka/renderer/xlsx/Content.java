package io.svodka.renderer.xlsx;

/// What Excel stores in one cell.
sealed interface Content {
  Content BLANK = new Blank();

  /// Nothing: an absent value is an empty cell, so that sums and averages leave it out.
  record Blank() implements Content {}

  record Words(String text) implements Content {}

  /// A number or the serial number of a date.
  ///
  /// @param pattern Excel number format
  record Figure(double number, String pattern) implements Content {}
}
