package io.svodka.model.plan;

/// A function of the language over values of one row.
public enum RowFunction {
  ROUND,
  FLOOR,
  CEIL,
  ABS,
  MOD,
  /// A share of an amount, by its number among so many: [Split].
  SPLIT,
  COALESCE,
  LEAST,
  GREATEST,
  CONCAT,
  LOWER,
  UPPER,
  TRIM,
  LENGTH,
  REPLACE,
  LEFT,
  RIGHT,
  YEAR,
  QUARTER,
  MONTH,
  WEEK,
  DAY,
  HOUR,
  WEEKDAY,
  START_OF_WEEK,
  START_OF_MONTH,
  START_OF_QUARTER,
  START_OF_YEAR,
  DATE_OF,
  DAYS_BETWEEN,
  /// Complete months from one day to another.
  MONTHS_BETWEEN,
  MINUTES_BETWEEN
}
