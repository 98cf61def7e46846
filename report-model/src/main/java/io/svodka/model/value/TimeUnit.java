package io.svodka.model.value;

/// A unit of the calendar in which periods and time buckets are counted.
public enum TimeUnit {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  /// Some weeks of a trade calendar, a twelfth or a thirteenth of its year.
  TRADE_PERIOD,
  /// Some periods of a trade calendar.
  TRADE_QUARTER,
  /// The 52 or 53 weeks of a trade calendar.
  TRADE_YEAR;

  /// Returns whether it is a unit of the trade calendar.
  public boolean isOfTrade() {
    return switch (this) {
      case TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> true;
      case HOUR, DAY, WEEK, MONTH, QUARTER, YEAR -> false;
    };
  }
}
