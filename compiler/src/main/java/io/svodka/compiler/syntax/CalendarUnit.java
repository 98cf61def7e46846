package io.svodka.compiler.syntax;

/// A unit in which periods and durations are counted.
public enum CalendarUnit {
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  TRADE_PERIOD,
  TRADE_QUARTER,
  TRADE_YEAR
}
