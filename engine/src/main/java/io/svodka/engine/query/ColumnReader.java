package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Reads one column of a result as values. Equal numbers come out as equal values, whatever digits
/// the database wrote after the point.
enum ColumnReader {
  TEXT,
  NUMBER,
  TRUTH,
  DAY,
  MOMENT,
  TIME;

  static ColumnReader of(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> TEXT;
      case ColumnType.Whole(), ColumnType.Decimal _, ColumnType.Floating() -> NUMBER;
      case ColumnType.Truth() -> TRUTH;
      case ColumnType.Day() -> DAY;
      case ColumnType.Moment() -> MOMENT;
      case ColumnType.Time() -> TIME;
    };
  }

  Value read(ResultSet row, int index) throws SQLException {
    Value value =
        switch (this) {
          case TEXT -> text(row.getString(index));
          case NUMBER -> number(row.getObject(index));
          case TRUTH -> Value.of(row.getBoolean(index));
          case DAY -> day(row.getObject(index, LocalDate.class));
          case MOMENT -> moment(row.getObject(index, LocalDateTime.class));
          case TIME -> time(row.getString(index));
        };
    return row.wasNull() ? Value.ABSENT : value;
  }

  private static Value text(@Nullable String text) {
    return text == null ? Value.ABSENT : Value.of(text);
  }

  private static Value day(@Nullable LocalDate day) {
    return day == null ? Value.ABSENT : Value.of(day);
  }

  private static Value moment(@Nullable LocalDateTime at) {
    return at == null ? Value.ABSENT : new Value.Moment(at);
  }

  /// Not every driver knows `LocalTime`.
  private static Value time(@Nullable String at) {
    return at == null ? Value.ABSENT : Value.of(LocalTime.parse(at).toString());
  }

  /// @throws NumberFormatException if the number is not finite
  private static Value number(@Nullable Object number) {
    return switch (number) {
      case null -> Value.ABSENT;
      case BigDecimal exact -> plain(exact);
      case BigInteger whole -> plain(new BigDecimal(whole));
      case Double floating -> plain(BigDecimal.valueOf(floating));
      case Float floating -> plain(new BigDecimal(floating.toString()));
      case Number whole -> Value.of(whole.longValue());
      default -> throw new IllegalStateException("not a number: " + number.getClass());
    };
  }

  private static Value plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Value.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }
}
