package io.svodka.renderer.xlsx;

/// How far a chart reaches from left to right.
sealed interface Stretch {
  Stretch WISHED = new Wished();

  /// As wide as the chart asks.
  record Wished() implements Stretch {}

  /// A part of what stands in a row, 0 to 1.
  ///
  /// @param wished how wide the row wants to be together, in millimetres
  record Share(double from, double to, double wished) implements Stretch {}

  /// Exactly some columns.
  record Columns(int left, int count) implements Stretch {}
}
