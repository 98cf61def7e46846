package io.svodka.renderer.xlsx;

import java.util.Arrays;

/// How high the rows of a sheet are, in points. Only rows that are not of the standard height are
/// kept, so a long table costs little.
final class RowHeights {
  /// The height of rows that nobody set.
  static final double STANDARD = 15;

  private int[] rows = new int[64];

  /// What the rows up to each of these add to the standard height.
  private double[] more = new double[64];

  private int count;

  /// Says the height of a row below all those before.
  void add(int row, double height) {
    if (height == STANDARD) {
      return;
    }
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, count * 2);
      more = Arrays.copyOf(more, count * 2);
    }
    rows[count] = row;
    more[count] = (count == 0 ? 0 : more[count - 1]) + height - STANDARD;
    count++;
  }

  /// Returns how far the upper edge of a row is from that of the sheet.
  double top(int row) {
    int found = Arrays.binarySearch(rows, 0, count, row);
    int before = found < 0 ? -found - 1 : found;
    return row * STANDARD + (before == 0 ? 0 : more[before - 1]);
  }

  /// Returns the height of the rows from one to before another.
  double between(int from, int to) {
    return top(to) - top(from);
  }

  /// Returns the row in which a place so far below the upper edge of the sheet lies.
  int at(double place) {
    int low = 0;
    int high = (int) (place / STANDARD) + 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (top(middle) <= place) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
