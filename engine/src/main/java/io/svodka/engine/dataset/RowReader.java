package io.svodka.engine.dataset;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Reads rows that [RowBytes] has written, one after the other.
final class RowReader implements Iterator<Row> {
  private static final int AT_ONCE = 1 << 16;

  private final FileChannel file;
  private long position;
  private int left;
  private ByteBuffer bytes = empty(AT_ONCE);

  /// @param position where the first row begins
  /// @param count how many rows there are
  RowReader(FileChannel file, long position, int count) {
    this.file = file;
    this.position = position;
    this.left = count;
  }

  private static ByteBuffer empty(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public Row next() {
    if (left == 0) {
      throw new NoSuchElementException("no row is left");
    }
    left--;
    have(RowBytes.LENGTH);
    have(bytes.getInt());
    int level = (int) number();
    return new Row(level, values(), values());
  }

  /// Passes over so many rows.
  void skip(int rows) {
    for (int i = 0; i < rows; i++) {
      have(RowBytes.LENGTH);
      int length = bytes.getInt();
      have(length);
      bytes.position(bytes.position() + length);
      left--;
    }
  }

  private List<Value> values() {
    int count = (int) number();
    List<Value> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(value());
    }
    return values;
  }

  private Value value() {
    return switch (bytes.get()) {
      case RowBytes.ABSENT -> Value.ABSENT;
      case RowBytes.TEXT -> Value.of(text());
      case RowBytes.SHORT_NUMBER -> decimal();
      case RowBytes.LONG_NUMBER -> {
        int scale = (int) number();
        yield Value.of(new BigDecimal(new BigInteger(blob()), scale));
      }
      case RowBytes.TRUE -> Value.of(true);
      case RowBytes.FALSE -> Value.of(false);
      case RowBytes.DAY -> Value.of(day());
      case RowBytes.MOMENT -> new Value.Moment(day().atTime(LocalTime.ofNanoOfDay(number())));
      case RowBytes.BUCKET -> new Value.Bucket(new Period(day(), day(), shape()));
      default -> throw new IllegalStateException("no such kind of value");
    };
  }

  private Value decimal() {
    int scale = (int) number();
    return Value.of(BigDecimal.valueOf(number(), scale));
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(number());
  }

  private Period.Shape shape() {
    return switch (bytes.get()) {
      case RowBytes.UNITS -> new Period.Shape.Units((int) number(), unit());
      case RowBytes.TO_DATE -> new Period.Shape.ToDate(unit());
      case RowBytes.FREE -> new Period.Shape.Free();
      case RowBytes.ALL_TIME -> new Period.Shape.AllTime();
      default -> throw new IllegalStateException("no such shape of a period");
    };
  }

  private TimeUnit unit() {
    return TimeUnit.valueOf(text());
  }

  private String text() {
    return new String(blob(), StandardCharsets.UTF_8);
  }

  private byte[] blob() {
    byte[] blob = new byte[(int) number()];
    bytes.get(blob);
    return blob;
  }

  private long number() {
    long rest = 0;
    int shift = 0;
    byte part = bytes.get();
    while (part < 0) {
      rest |= (part & 0x7FL) << shift;
      shift += 7;
      part = bytes.get();
    }
    rest |= (long) part << shift;
    return (rest >>> 1) ^ -(rest & 1);
  }

  /// Makes sure that so many bytes are there.
  private void have(int count) {
    if (bytes.remaining() >= count) {
      return;
    }
    ByteBuffer wide =
        bytes.capacity() < count
            ? ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN).put(bytes)
            : bytes.compact();
    try {
      while (wide.position() < count) {
        int read = file.read(wide, position);
        if (read < 0) {
          throw new EOFException("rows are cut off");
        }
        position += read;
      }
    } catch (IOException e) {
      throw RowFile.failed(e);
    }
    bytes = wide.flip();
  }
}
