package io.svodka.model.value;

/// A unit of the calendar in which periods and time buckets are counted.
public enum TimeUnit {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR
}
