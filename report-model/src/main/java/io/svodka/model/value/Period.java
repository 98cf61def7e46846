package io.svodka.model.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A half-open range of days `[start, end)` together with the shape it was asked in, which decides
/// what the period before it is.
public record Period(LocalDate start, LocalDate end, Shape shape) {
  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("period ends before it starts: " + start + " to " + end);
    }
  }

  /// How a period was asked for.
  public sealed interface Shape {
    /// So many calendar units, such as one month. The last may be cut where it is not over.
    record Units(int count, TimeUnit unit) implements Shape {}

    /// From the start of a unit through some day of it.
    record ToDate(TimeUnit unit) implements Shape {}

    /// Any two days.
    record Free() implements Shape {}

    /// No limits: what has no place in time belongs to it too. Its days are all there are, or those
    /// from the first to the last that has rows.
    record AllTime() implements Shape {}
  }

  /// Returns the number of days.
  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /// Returns the last day inside.
  public LocalDate lastDay() {
    return end.minusDays(1);
  }
}
