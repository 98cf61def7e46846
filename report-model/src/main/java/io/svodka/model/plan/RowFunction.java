package io.svodka.model.plan;

/// A function of the language over values of one row.
public enum RowFunction {
  ROUND,
  FLOOR,
  CEIL,
  ABS,
  MOD,
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
  WEEKDAY,
  DATE_OF,
  DAYS_BETWEEN,
  MINUTES_BETWEEN
}
