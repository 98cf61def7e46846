package io.svodka.runner.tests;

import java.util.Arrays;

/// Finds the rows that stand in the order in which they are expected.
final class InOrder {
  private InOrder() {}

  /// Returns the partners of expected rows without those that stand elsewhere: as many as possible
  /// stay, and those rise.
  ///
  /// @param partners for each expected row the place of the row it speaks of, or -1
  static int[] of(int[] partners) {
    int[] lengths = new int[partners.length];
    int[] before = new int[partners.length];
    int last = -1;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        before[i] = longestBefore(partners, lengths, i);
        lengths[i] = 1 + (before[i] < 0 ? 0 : lengths[before[i]]);
        last = last < 0 || lengths[i] > lengths[last] ? i : last;
      }
    }
    int[] kept = new int[partners.length];
    Arrays.fill(kept, -1);
    for (int i = last; i >= 0; i = before[i]) {
      kept[i] = partners[i];
    }
    return kept;
  }

  private static int longestBefore(int[] partners, int[] lengths, int row) {
    int best = -1;
    for (int i = 0; i < row; i++) {
      boolean rises = partners[i] >= 0 && partners[i] < partners[row];
      if (rises && (best < 0 || lengths[i] > lengths[best])) {
        best = i;
      }
    }
    return best;
  }
}
