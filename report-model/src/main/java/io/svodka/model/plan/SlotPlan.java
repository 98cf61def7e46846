package io.svodka.model.plan;

import io.svodka.model.value.TimeUnit;
import java.util.List;
import java.util.stream.IntStream;

/// Which rows a component is taken over: those of the query's period, of a comparison, or of a
/// window that ends where a bucket of one of them ends.
///
/// @param range 0 for the query's period, n for its n-th comparison
public record SlotPlan(int range, Window window) {
  /// The query's own period.
  public static final SlotPlan OWN = new SlotPlan(0, new Window.None());

  /// Returns the period and its comparisons as slots.
  public static List<SlotPlan> withoutWindows(int comparisons) {
    return IntStream.rangeClosed(0, comparisons)
        .mapToObj(range -> new SlotPlan(range, new Window.None()))
        .toList();
  }

  /// Returns whether rows may count in several buckets.
  public boolean isWindowed() {
    return !(window instanceof Window.None);
  }

  /// A range that ends with each bucket.
  public sealed interface Window {
    /// The bucket alone.
    record None() implements Window {}

    /// So many units before the end.
    record Trailing(int count, TimeUnit unit) implements Window {}

    /// From the start of the unit around the last day.
    record ToDate(TimeUnit unit) implements Window {}

    /// Everything before the end.
    record AllTime() implements Window {}
  }
}
