package io.svodka.examples;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// Runs of months.
final class Months {
  private Months() {}

  /// Returns so many months that end with `last`, oldest first.
  static List<YearMonth> upTo(YearMonth last, int count) {
    return IntStream.range(0, count)
        .mapToObj(index -> last.minusMonths(count - 1L - index))
        .toList();
  }
}
