package io.svodka.engine.arrow;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.svodka.model.value.Value;
import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.time.LocalTime;

/// How the cells of a column are laid out.
interface ColumnFormat {
  int DECIMAL_BYTES = 16;

  /// @param count how many cells there are
  ArrowColumn.Cells cells(Structure array, long count);

  /// Returns the format that Arrow writes so.
  static ColumnFormat of(String format) {
    return switch (kind(format)) {
      case "b" -> bits();
      case "c" -> cells(1, (data, at) -> Value.of(data.get(JAVA_BYTE, at)));
      case "C" -> cells(1, (data, at) -> Value.of(Byte.toUnsignedLong(data.get(JAVA_BYTE, at))));
      case "s" -> cells(2, (data, at) -> Value.of(data.getAtIndex(JAVA_SHORT, at)));
      case "S" ->
          cells(2, (data, at) -> Value.of(Short.toUnsignedLong(data.getAtIndex(JAVA_SHORT, at))));
      case "i" -> cells(4, (data, at) -> Value.of(data.getAtIndex(JAVA_INT, at)));
      case "I" ->
          cells(4, (data, at) -> Value.of(Integer.toUnsignedLong(data.getAtIndex(JAVA_INT, at))));
      case "l" -> cells(8, (data, at) -> Value.of(data.getAtIndex(JAVA_LONG, at)));
      case "L" -> cells(8, (data, at) -> ExactNumbers.unsigned(data.getAtIndex(JAVA_LONG, at)));
      case "f" -> cells(4, (data, at) -> ExactNumbers.shortest(data.getAtIndex(JAVA_FLOAT, at)));
      case "g" -> cells(8, (data, at) -> ExactNumbers.shortest(data.getAtIndex(JAVA_DOUBLE, at)));
      case "d" -> decimals(scale(format));
      case "u" -> new TextFormat(TextFormat.Offsets.INTS);
      case "U" -> new TextFormat(TextFormat.Offsets.LONGS);
      case "tdD" ->
          cells(4, (data, at) -> Value.of(LocalDate.ofEpochDay(data.getAtIndex(JAVA_INT, at))));
      case "ttu" -> cells(8, (data, at) -> time(data.getAtIndex(JAVA_LONG, at)));
      case "tss" -> moments(1);
      case "tsm" -> moments(1_000);
      case "tsu" -> moments(1_000_000);
      case "tsn" -> moments(1_000_000_000);
      default ->
          throw new IllegalStateException("a column is laid out in an unknown way: " + format);
    };
  }

  private static String kind(String format) {
    int colon = format.indexOf(':');
    return colon < 0 ? format : format.substring(0, colon);
  }

  private static int scale(String format) {
    String[] numbers = format.substring(format.indexOf(':') + 1).split(",", -1);
    if (numbers.length > 2 && !numbers[2].equals("128")) {
      throw new IllegalStateException("decimals are laid out in an unknown way: " + format);
    }
    return Integer.parseInt(numbers[1]);
  }

  /// Reads a cell.
  interface Cell {
    Value read(MemorySegment data, long at);
  }

  private static ColumnFormat cells(int width, Cell cell) {
    return (array, count) -> {
      MemorySegment data = ArrowColumn.buffer(array, 1, count * width);
      return at -> cell.read(data, at);
    };
  }

  private static ColumnFormat bits() {
    return (array, count) -> {
      MemorySegment data = ArrowColumn.buffer(array, 1, (count + 7) / 8);
      return at -> Value.of(ArrowColumn.bit(data, at));
    };
  }

  private static ColumnFormat decimals(int scale) {
    return cells(
        DECIMAL_BYTES,
        (data, at) ->
            ExactNumbers.decimal(
                data.getAtIndex(JAVA_LONG, 2 * at), data.getAtIndex(JAVA_LONG, 2 * at + 1), scale));
  }

  private static ColumnFormat moments(long perSecond) {
    return cells(8, (data, at) -> WallTimes.moment(data.getAtIndex(JAVA_LONG, at), perSecond));
  }

  private static Value time(long microseconds) {
    return Value.of(LocalTime.ofNanoOfDay(microseconds * 1_000).toString());
  }
}
