package io.svodka.model.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// One typed value of a cell, a parameter or a constant. Numbers are always exact decimals.
public sealed interface Value {
  /// The value that is not there: SQL null, a ratio over zero, an empty cell.
  Value ABSENT = new Absent();

  record Text(String text) implements Value {}

  record Decimal(BigDecimal number) implements Value {}

  record Truth(boolean holds) implements Value {}

  record Day(LocalDate date) implements Value {}

  record Moment(LocalDateTime at) implements Value {}

  record Absent() implements Value {}

  /// A time bucket of a trend, such as one month.
  record Bucket(Period period) implements Value {}

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(BigDecimal number) {
    return new Decimal(number);
  }

  static Value of(long number) {
    return new Decimal(BigDecimal.valueOf(number));
  }

  static Value of(boolean holds) {
    return new Truth(holds);
  }

  static Value of(LocalDate date) {
    return new Day(date);
  }
}
