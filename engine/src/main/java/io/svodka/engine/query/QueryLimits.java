package io.svodka.engine.query;

import java.time.Duration;

/// What one statement may take. A statement that takes more is stopped, and nothing is made of what
/// it gave so far.
///
/// @param time longest time until the first row; zero means any
/// @param rows most rows of a result
public record QueryLimits(Duration time, long rows) {
  /// Five minutes and five million rows.
  public static final QueryLimits USUAL = new QueryLimits(Duration.ofMinutes(5), 5_000_000);
}
