package io.svodka.benchmark;

import java.util.Locale;

/// A measurement beside its floor: the least that the same work could take.
///
/// @param milliseconds median
/// @param floor what the floor does
/// @param floorMilliseconds median of the floor
/// @param remark what else is worth knowing; may be empty
record Result(
    String name, double milliseconds, String floor, double floorMilliseconds, String remark) {
  static final String HEADING =
      """
      | What | ms | Floor | ms | Ratio | |
      |---|--:|---|--:|--:|---|
      """;

  /// Returns a row of a Markdown table.
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %s | %.1f | %.2f | %s |%n",
        name,
        milliseconds,
        floor,
        floorMilliseconds,
        milliseconds / floorMilliseconds,
        remark);
  }
}
