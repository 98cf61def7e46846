package io.svodka.renderer.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes as letters and as references to what stood before them.
final class Matches {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int PLACES = 14;
  private static final int LENGTH_SHIFT = 16;
  private static final int DISTANCE_MASK = 0xFFFF;

  /// So many bytes before the end nothing is looked up any more.
  private static final int TAIL = 8;

  private final byte[] bytes;
  private final int end;
  private final int[] byEight = new int[1 << PLACES];
  private final int[] byFour = new int[1 << PLACES];
  private final int[] found;
  private final int[] wordCounts = new int[Lengths.WORDS];
  private final int[] distanceCounts = new int[Lengths.DISTANCES];
  private int count;

  Matches(byte[] bytes, int start, int from, int end) {
    this.bytes = bytes;
    this.end = end;
    this.found = new int[end - from];
    Arrays.fill(byEight, Integer.MIN_VALUE / 2);
    Arrays.fill(byFour, Integer.MIN_VALUE / 2);
    for (int at = start; at < Math.min(from, end - TAIL); at++) {
      remember(at);
    }
    find(from);
    wordCounts[Lengths.END] = 1;
  }

  int[] wordCounts() {
    return wordCounts;
  }

  int[] distanceCounts() {
    return distanceCounts;
  }

  private static int place(long eight) {
    return (int) ((eight * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - PLACES));
  }

  private static int place(int four) {
    return (four * 0x9E3779B1) >>> (Integer.SIZE - PLACES);
  }

  private void remember(int at) {
    long eight = (long) LONG.get(bytes, at);
    byEight[place(eight)] = at;
    byFour[place((int) eight)] = at;
  }

  private void find(int from) {
    int at = from;
    while (at < end - TAIL) {
      long eight = (long) LONG.get(bytes, at);
      int eightPlace = place(eight);
      int fourPlace = place((int) eight);
      int far = byEight[eightPlace];
      int near = byFour[fourPlace];
      byEight[eightPlace] = at;
      byFour[fourPlace] = at;
      if (at - far <= Lengths.FARTHEST && (long) LONG.get(bytes, far) == eight) {
        at = refer(at, far, Long.BYTES);
      } else if (at - near <= Lengths.FARTHEST && (int) INT.get(bytes, near) == (int) eight) {
        at = refer(at, near, Integer.BYTES);
      } else {
        letter(at++);
      }
    }
    while (at < end) {
      letter(at++);
    }
  }

  private void letter(int at) {
    int letter = bytes[at] & 0xFF;
    found[count++] = letter;
    wordCounts[letter]++;
  }

  /// Adds a reference to what is equal from `before` on; returns where it ends.
  private int refer(int at, int before, int equal) {
    int length = length(at, before, equal);
    int distance = at - before;
    found[count++] = length << LENGTH_SHIFT | distance;
    wordCounts[Lengths.word(length)]++;
    distanceCounts[Lengths.distanceWord(distance)]++;
    int next = at + length;
    if (next < end - TAIL) {
      remember(at + 1);
      remember(next - 2);
    }
    return next;
  }

  private int length(int at, int before, int equal) {
    int most = Math.min(Lengths.LONGEST, end - at);
    int length = equal;
    while (length + Long.BYTES <= most) {
      long difference =
          (long) LONG.get(bytes, at + length) ^ (long) LONG.get(bytes, before + length);
      if (difference != 0) {
        return length + (Long.numberOfTrailingZeros(difference) >> 3);
      }
      length += Long.BYTES;
    }
    while (length < most && bytes[at + length] == bytes[before + length]) {
      length++;
    }
    return length;
  }

  void write(PrefixCode words, PrefixCode distances, BitWriter out) {
    for (int i = 0; i < count; i++) {
      int each = found[i];
      int length = each >>> LENGTH_SHIFT;
      if (length == 0) {
        words.write(each, out);
      } else {
        int word = Lengths.word(length);
        words.write(word, out);
        out.bits(length - Lengths.base(word), Lengths.bits(word));
        int distance = each & DISTANCE_MASK;
        int far = Lengths.distanceWord(distance);
        distances.write(far, out);
        out.bits(distance - Lengths.distanceBase(far), Lengths.distanceBits(far));
      }
    }
    words.write(Lengths.END, out);
  }
}
