package io.svodka.engine.dataset;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Rows as bytes, each behind its length; [RowReader] reads them.
final class RowBytes {
  /// How many bytes tell the length of a row.
  static final int LENGTH = 4;

  private static final int MOST_BITS = 63;

  // What a value begins with.
  static final byte ABSENT = 0;
  static final byte TEXT = 1;
  static final byte SHORT_NUMBER = 2;
  static final byte LONG_NUMBER = 3;
  static final byte TRUE = 4;
  static final byte FALSE = 5;
  static final byte DAY = 6;
  static final byte MOMENT = 7;
  static final byte BUCKET = 8;

  // What the shape of a period begins with.
  static final byte UNITS = 0;
  static final byte TO_DATE = 1;
  static final byte FREE = 2;
  static final byte ALL_TIME = 3;

  private byte[] bytes = new byte[1 << 16];
  private int size;

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void add(Row row) {
    int start = size;
    room(LENGTH);
    size += LENGTH;
    number(row.level());
    values(row.dimensions());
    values(row.components());
    int length = size - start - LENGTH;
    for (int i = 0; i < LENGTH; i++) {
      bytes[start + i] = (byte) (length >>> (8 * i));
    }
  }

  private void values(List<Value> values) {
    number(values.size());
    values.forEach(this::value);
  }

  private void value(Value value) {
    switch (value) {
      case Value.Absent _ -> kind(ABSENT);
      case Value.Text(var text) -> {
        kind(TEXT);
        text(text);
      }
      case Value.Decimal(var number) -> decimal(number);
      case Value.Truth(var holds) -> kind(holds ? TRUE : FALSE);
      case Value.Day(var date) -> {
        kind(DAY);
        number(date.toEpochDay());
      }
      case Value.Moment(var at) -> {
        kind(MOMENT);
        number(at.toLocalDate().toEpochDay());
        number(at.toLocalTime().toNanoOfDay());
      }
      case Value.Bucket(var period) -> {
        kind(BUCKET);
        period(period);
      }
    }
  }

  private void decimal(BigDecimal number) {
    BigInteger digits = number.unscaledValue();
    boolean isShort = digits.bitLength() < MOST_BITS;
    kind(isShort ? SHORT_NUMBER : LONG_NUMBER);
    number(number.scale());
    if (isShort) {
      number(digits.longValue());
    } else {
      blob(digits.toByteArray());
    }
  }

  private void period(Period period) {
    number(period.start().toEpochDay());
    number(period.end().toEpochDay());
    switch (period.shape()) {
      case Period.Shape.Units(var count, var unit) -> {
        kind(UNITS);
        number(count);
        text(unit.name());
      }
      case Period.Shape.ToDate(var unit) -> {
        kind(TO_DATE);
        text(unit.name());
      }
      case Period.Shape.Free _ -> kind(FREE);
      case Period.Shape.AllTime _ -> kind(ALL_TIME);
    }
  }

  private void kind(byte kind) {
    room(1);
    bytes[size++] = kind;
  }

  private void text(String text) {
    blob(text.getBytes(StandardCharsets.UTF_8));
  }

  private void blob(byte[] blob) {
    number(blob.length);
    room(blob.length);
    System.arraycopy(blob, 0, bytes, size, blob.length);
    size += blob.length;
  }

  /// Small numbers of either sign take few bytes: seven bits in each, the last one marked by its
  /// sign.
  private void number(long number) {
    room(10);
    long rest = (number << 1) ^ (number >> MOST_BITS);
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
