package io.svodka.renderer.xlsx;

/// How far a chart reaches from left to right.
sealed interface Stretch {
  Stretch WISHED = new Wished();

  /// As wide as the chart asks.
  record Wished() implements Stretch {}

  /// A part of the width of the sheet, 0 to 1.
  record Share(double from, double to) implements Stretch {}

  /// Exactly some columns.
  record Columns(int left, int count) implements Stretch {}
}
