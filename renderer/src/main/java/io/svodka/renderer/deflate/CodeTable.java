package io.svodka.renderer.deflate;

/// How the codes of a block are told in front of it: the lengths of their words, repeated ones as
/// repetitions, in a code of their own.
final class CodeTable {
  private static final int SAME = 16;
  private static final int FEW_ZEROS = 17;
  private static final int MANY_ZEROS = 18;
  private static final int KINDS = 19;
  private static final int LONGEST_KIND = 7;
  private static final int[] REST_BITS = new int[KINDS];
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  static {
    REST_BITS[SAME] = 2;
    REST_BITS[FEW_ZEROS] = 3;
    REST_BITS[MANY_ZEROS] = 7;
  }

  private final int[] kinds;
  private final int[] rests;
  private int count;

  private CodeTable(int[] lengths) {
    this.kinds = new int[lengths.length];
    this.rests = new int[lengths.length];
    int at = 0;
    while (at < lengths.length) {
      int end = at + 1;
      while (end < lengths.length && lengths[end] == lengths[at]) {
        end++;
      }
      run(lengths[at], end - at);
      at = end;
    }
  }

  static void write(PrefixCode words, PrefixCode distances, BitWriter out) {
    int wordCount = Math.max(257, used(words));
    int distanceCount = Math.max(1, used(distances));
    int[] lengths = new int[wordCount + distanceCount];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = i < wordCount ? words.length(i) : distances.length(i - wordCount);
    }
    out.bits(wordCount - 257, 5);
    out.bits(distanceCount - 1, 5);
    new CodeTable(lengths).write(out);
  }

  private static int used(PrefixCode code) {
    int used = code.words();
    while (used > 0 && code.length(used - 1) == 0) {
      used--;
    }
    return used;
  }

  private void run(int length, int times) {
    int rest = times;
    if (length == 0) {
      while (rest >= 11) {
        int part = Math.min(rest, 138);
        add(MANY_ZEROS, part - 11);
        rest -= part;
      }
      if (rest >= 3) {
        add(FEW_ZEROS, rest - 3);
        rest = 0;
      }
    } else {
      add(length, 0);
      rest--;
      while (rest >= 3) {
        int part = Math.min(rest, 6);
        add(SAME, part - 3);
        rest -= part;
      }
    }
    for (; rest > 0; rest--) {
      add(length, 0);
    }
  }

  private void add(int kind, int rest) {
    kinds[count] = kind;
    rests[count++] = rest;
  }

  private void write(BitWriter out) {
    int[] counts = new int[KINDS];
    for (int i = 0; i < count; i++) {
      counts[kinds[i]]++;
    }
    PrefixCode code = PrefixCode.of(counts, LONGEST_KIND);
    int told = KINDS;
    while (told > 4 && code.length(ORDER[told - 1]) == 0) {
      told--;
    }
    out.bits(told - 4, 4);
    for (int i = 0; i < told; i++) {
      out.bits(code.length(ORDER[i]), 3);
    }
    for (int i = 0; i < count; i++) {
      code.write(kinds[i], out);
      out.bits(rests[i], REST_BITS[kinds[i]]);
    }
  }
}
