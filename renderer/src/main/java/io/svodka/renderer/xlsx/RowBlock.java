package io.svodka.renderer.xlsx;

import io.svodka.renderer.deflate.QuickDeflate;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A piece of the rows that is deflated by itself. Before its own bytes it has the last ones of the
/// block before, to which deflated bytes may point back: so blocks cost no room.
final class RowBlock {
  /// How far back deflated bytes can point.
  private static final int REACH = 1 << 15;

  /// How much time a block is worth. Quick ones are large: whoever hands over and whoever takes
  /// wait for each other less often.
  enum Pace {
    THOROUGH(1 << 18),
    QUICK(1 << 20);

    private final int size;

    Pace(int size) {
      this.size = size;
    }
  }

  private final byte[] bytes;
  private final int before;
  private int end = REACH;

  RowBlock() {
    this(Pace.THOROUGH, 0);
  }

  private RowBlock(Pace pace, int before) {
    this.bytes = new byte[REACH + pace.size];
    this.before = before;
  }

  /// Returns the block after this one.
  RowBlock next(Pace pace) {
    RowBlock next = new RowBlock(pace, REACH);
    System.arraycopy(bytes, end - REACH, next.bytes, 0, REACH);
    return next;
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
      ByteArrayOutputStream out = new ByteArrayOutputStream(size() / 4);
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
