package io.svodka.renderer.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bits one after the other, the lowest bit of a byte first.
final class BitWriter {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int size;
  private long waiting;
  private int count;

  BitWriter(int capacity) {
    this.bytes = new byte[Math.max(capacity, 64)];
  }

  /// Adds at most 32 bits.
  void bits(int value, int length) {
    waiting |= (long) value << count;
    count += length;
    if (count >= Integer.SIZE) {
      spill();
    }
  }

  private void spill() {
    if (size + Integer.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    INT.set(bytes, size, (int) waiting);
    size += Integer.BYTES;
    waiting >>>= Integer.SIZE;
    count -= Integer.SIZE;
  }

  /// Fills up to a whole byte by an empty block that is stored.
  void flush() {
    bits(0, 3);
    bits(0, -count & 7);
    bits(0, 16);
    bits(0xFFFF, 16);
    bytes = Arrays.copyOf(bytes, size + count / 8);
    for (; count > 0; count -= 8) {
      bytes[size++] = (byte) waiting;
      waiting >>>= 8;
    }
  }

  /// Returns what was written and flushed.
  byte[] bytes() {
    return bytes;
  }
}
