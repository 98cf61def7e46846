package io.svodka.renderer.xlsx;

import io.svodka.renderer.deflate.QuickDeflate;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A piece of the rows that is deflated by itself. Before its own bytes it has the last ones of the
/// block before, to which deflated bytes may point back: so blocks cost no room.
final class RowBlock {
  private static final int SIZE = 1 << 18;

  /// How far back deflated bytes can point.
  private static final int REACH = 1 << 15;

  /// How much time a block is worth.
  enum Pace {
    THOROUGH,
    QUICK
  }

  private final byte[] bytes = new byte[REACH + SIZE];
  private final int before;
  private int end = REACH;

  RowBlock() {
    this.before = 0;
  }

  private RowBlock(RowBlock previous) {
    this.before = REACH;
    System.arraycopy(previous.bytes, previous.end - REACH, bytes, 0, REACH);
  }

  /// Returns the block after this one.
  RowBlock next() {
    return new RowBlock(this);
  }

  /// Takes as many bytes as there is room for and returns their number.
  int add(byte[] other, int from, int length) {
    int part = Math.min(length, bytes.length - end);
    System.arraycopy(other, from, bytes, end, part);
    end += part;
    return part;
  }

  boolean isFull() {
    return end == bytes.length;
  }

  int size() {
    return end - REACH;
  }

  void addTo(CRC32 sum) {
    sum.update(bytes, REACH, size());
  }

  /// Returns the deflated bytes, up to a whole byte.
  byte[] deflated(Pace pace) {
    return switch (pace) {
      case THOROUGH -> deflated();
      case QUICK -> QuickDeflate.deflated(bytes, REACH - before, REACH, end);
    };
  }

  private byte[] deflated() {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      if (before > 0) {
        deflater.setDictionary(bytes, REACH - before, before);
      }
      deflater.setInput(bytes, REACH, size());
      ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE / 4);
      byte[] buffer = new byte[1 << 16];
      int made;
      do {
        made = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        out.write(buffer, 0, made);
      } while (made == buffer.length);
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
