package io.svodka.engine.arrow;

import io.svodka.model.value.Value;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// One column of a batch.
public final class ArrowColumn {
  static final int MEMBERS = 10;
  private static final int LENGTH = 0;
  private static final int OFFSET = 2;
  private static final int BUFFERS = 5;
  private static final int BITS = 8;

  private final MemorySegment present;
  private final boolean allPresent;
  private final long offset;
  private final Cells cells;

  /// The cells of a column that are present.
  interface Cells {
    /// @param at place among the cells, absent ones counted
    Value value(long at);
  }

  private ArrowColumn(MemorySegment present, long offset, Cells cells) {
    this.present = present;
    this.allPresent = present.byteSize() == 0;
    this.offset = offset;
    this.cells = cells;
  }

  static ArrowColumn of(Structure array, ColumnFormat format) {
    long offset = array.number(OFFSET);
    long count = offset + array.number(LENGTH);
    return new ArrowColumn(
        buffer(array, 0, (count + BITS - 1) / BITS), offset, format.cells(array, count));
  }

  /// Returns a buffer of a column; an empty one where it has none.
  static MemorySegment buffer(Structure array, int index, long size) {
    long address = Structure.at(array.number(BUFFERS), index + 1).number(index);
    return address == 0 ? MemorySegment.NULL : Structure.segment(address, size);
  }

  static boolean bit(MemorySegment bits, long at) {
    return (bits.get(ValueLayout.JAVA_BYTE, at / BITS) >> (at % BITS) & 1) == 1;
  }

  public Value value(int row) {
    long at = offset + row;
    return allPresent || bit(present, at) ? cells.value(at) : Value.ABSENT;
  }
}
