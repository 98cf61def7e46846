package io.svodka.renderer.deflate;

/// The words for lengths and distances of RFC 1951: each covers a range, and bits after it tell the
/// place in the range.
final class Lengths {
  /// The word after the last one of a block.
  static final int END = 256;

  static final int WORDS = 286;
  static final int DISTANCES = 30;
  static final int SHORTEST = 4;
  static final int LONGEST = 258;
  static final int FARTHEST = 1 << 15;

  /// Words by length.
  private static final int[] WORD = new int[LONGEST + 1];

  private static final int[] WORD_BASE = new int[WORDS];
  private static final int[] WORD_BITS = new int[WORDS];
  private static final int[] DISTANCE_BASE = new int[DISTANCES];
  private static final int[] DISTANCE_BITS = new int[DISTANCES];

  /// Words of near distances, then of far ones in steps of 128.
  private static final byte[] NEAR = new byte[256];

  private static final byte[] FAR = new byte[256];

  static {
    int base = 3;
    for (int word = END + 1; word < WORDS - 1; word++) {
      WORD_BITS[word] = Math.max(0, (word - 261) / 4);
      WORD_BASE[word] = base;
      for (int length = base; length < base + (1 << WORD_BITS[word]); length++) {
        WORD[Math.min(length, LONGEST)] = word;
      }
      base += 1 << WORD_BITS[word];
    }
    WORD[LONGEST] = WORDS - 1;
    WORD_BASE[WORDS - 1] = LONGEST;
    int nearest = 1;
    for (int word = 0; word < DISTANCES; word++) {
      DISTANCE_BITS[word] = Math.max(0, word / 2 - 1);
      DISTANCE_BASE[word] = nearest;
      for (int at = nearest; at < nearest + (1 << DISTANCE_BITS[word]); at++) {
        table(at)[place(at)] = (byte) word;
      }
      nearest += 1 << DISTANCE_BITS[word];
    }
  }

  private Lengths() {}

  private static byte[] table(int distance) {
    return distance <= 256 ? NEAR : FAR;
  }

  private static int place(int distance) {
    return distance <= 256 ? distance - 1 : (distance - 1) >> 7;
  }

  static int word(int length) {
    return WORD[length];
  }

  static int bits(int word) {
    return WORD_BITS[word];
  }

  static int base(int word) {
    return WORD_BASE[word];
  }

  static int distanceWord(int distance) {
    return distance <= 256 ? NEAR[distance - 1] : FAR[(distance - 1) >> 7];
  }

  static int distanceBits(int word) {
    return DISTANCE_BITS[word];
  }

  static int distanceBase(int word) {
    return DISTANCE_BASE[word];
  }
}
