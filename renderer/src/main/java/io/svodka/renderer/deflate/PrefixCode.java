package io.svodka.renderer.deflate;

import java.util.Arrays;

/// A code in which frequent words are short and none begins another one (Huffman's), no word longer
/// than a limit.
final class PrefixCode {
  /// The longest code word that deflated bytes may have.
  static final int LONGEST = 15;

  private final byte[] lengths;
  private final short[] codes;

  private PrefixCode(byte[] lengths) {
    this.lengths = lengths;
    this.codes = codes(lengths);
  }

  /// Returns the code of words that occur so often. At least two words have a code.
  static PrefixCode of(int[] counts, int longest) {
    int[] occurring = counts.clone();
    for (int word = 0; used(occurring) < 2; word++) {
      occurring[word] = Math.max(1, occurring[word]);
    }
    return new PrefixCode(lengths(occurring, longest));
  }

  private static long used(int[] counts) {
    return Arrays.stream(counts).filter(count -> count > 0).count();
  }

  /// Returns the length of each word's code; 0 where a word has none.
  int length(int word) {
    return lengths[word];
  }

  int words() {
    return lengths.length;
  }

  void write(int word, BitWriter out) {
    out.bits(codes[word] & 0xFFFF, lengths[word]);
  }

  private static byte[] lengths(int[] counts, int longest) {
    long[] sorted = sorted(counts);
    int[] ofLength = limited(depths(sorted), longest);
    byte[] lengths = new byte[counts.length];
    int next = 0;
    for (int length = longest; length > 0; length--) {
      for (int i = 0; i < ofLength[length]; i++) {
        lengths[(int) sorted[next++]] = (byte) length;
      }
    }
    return lengths;
  }

  /// Returns words in the lower half below how often they occur, rare ones first.
  private static long[] sorted(int[] counts) {
    long[] sorted = new long[(int) used(counts)];
    int next = 0;
    for (int word = 0; word < counts.length; word++) {
      if (counts[word] > 0) {
        sorted[next++] = (long) counts[word] << Integer.SIZE | word;
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /// Returns how many words have codes of each length when nothing limits them: the two rarest
  /// become one until one is left.
  private static int[] depths(long[] sorted) {
    int leaves = sorted.length;
    long[] weights = new long[leaves - 1];
    int[] parents = new int[leaves * 2 - 1];
    int leaf = 0;
    int joined = 0;
    for (int node = 0; node < leaves - 1; node++) {
      for (int side = 0; side < 2; side++) {
        boolean takesLeaf =
            leaf < leaves && (joined == node || sorted[leaf] >>> Integer.SIZE <= weights[joined]);
        int child = takesLeaf ? leaf : leaves + joined;
        weights[node] += takesLeaf ? sorted[leaf++] >>> Integer.SIZE : weights[joined++];
        parents[child] = leaves + node;
      }
    }
    int[] depths = new int[leaves * 2 - 1];
    int[] ofDepth = new int[leaves + 1];
    for (int node = leaves * 2 - 3; node >= 0; node--) {
      depths[node] = depths[parents[node]] + 1;
      ofDepth[depths[node]] += node < leaves ? 1 : 0;
    }
    return ofDepth;
  }

  /// Shortens codes that are too long, and makes room for them by lengthening short ones.
  private static int[] limited(int[] ofDepth, int longest) {
    int[] limited = new int[longest + 1];
    for (int depth = 1; depth < ofDepth.length; depth++) {
      limited[Math.min(depth, longest)] += ofDepth[depth];
    }
    long taken = 0;
    for (int length = 1; length <= longest; length++) {
      taken += (long) limited[length] << (longest - length);
    }
    for (; taken > 1L << longest; taken--) {
      int length = longest - 1;
      while (limited[length] == 0) {
        length--;
      }
      limited[longest]--;
      limited[length]--;
      limited[length + 1] += 2;
    }
    return limited;
  }

  /// Returns the codes as they are written, their first bit lowest.
  private static short[] codes(byte[] lengths) {
    int[] next = new int[LONGEST + 2];
    for (byte length : lengths) {
      next[length + 1] += length == 0 ? 0 : 1;
    }
    for (int length = 1; length <= LONGEST; length++) {
      next[length] = (next[length] + next[length - 1]) << 1;
    }
    short[] codes = new short[lengths.length];
    for (int word = 0; word < lengths.length; word++) {
      if (lengths[word] > 0) {
        int code = next[lengths[word]]++;
        codes[word] = (short) (Integer.reverse(code) >>> (Integer.SIZE - lengths[word]));
      }
    }
    return codes;
  }
}
