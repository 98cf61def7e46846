package io.svodka.compiler.resolve;

import io.svodka.compiler.syntax.Duration;

/// Stretches of time in seconds. Months and longer count as their longest.
final class Durations {
  private static final int LONGEST_MONTH = 31;
  private static final int LONGEST_QUARTER = 92;
  private static final int LONGEST_YEAR = 366;
  private static final int LONGEST_TRADE_PERIOD = 42;
  private static final int LONGEST_TRADE_QUARTER = 98;
  private static final int LONGEST_TRADE_YEAR = 371;
  private static final int WEEK = 7;

  private Durations() {}

  static java.time.Duration of(Duration written) {
    return switch (written.unit()) {
      case MINUTE -> java.time.Duration.ofMinutes(written.count());
      case HOUR -> java.time.Duration.ofHours(written.count());
      case DAY -> days(written, 1);
      case WEEK -> days(written, WEEK);
      case MONTH -> days(written, LONGEST_MONTH);
      case QUARTER -> days(written, LONGEST_QUARTER);
      case YEAR -> days(written, LONGEST_YEAR);
      case TRADE_PERIOD -> days(written, LONGEST_TRADE_PERIOD);
      case TRADE_QUARTER -> days(written, LONGEST_TRADE_QUARTER);
      case TRADE_YEAR -> days(written, LONGEST_TRADE_YEAR);
    };
  }

  private static java.time.Duration days(Duration written, int days) {
    return java.time.Duration.ofDays((long) written.count() * days);
  }
}
