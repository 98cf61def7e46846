package io.svodka.renderer.xlsx;

import java.util.Arrays;

/// The widths that the content of a sheet has asked for so far, in widths of a digit.
final class ColumnWidths {
  /// The sides of a cell and a little air.
  private static final double AIR = 1.8;

  private static final double WIDEST = 255;
  private static final double PIXELS = 7;

  /// The width of columns that nobody set.
  private static final double UNTOUCHED = 64 / PIXELS;

  private final double least;
  private double[] asked = new double[16];
  private int count;

  /// @param least width of columns that ask for less
  ColumnWidths(double least) {
    this.least = least;
  }

  void ask(int column, double width) {
    if (column >= asked.length) {
      asked = Arrays.copyOf(asked, Math.max(asked.length * 2, column + 1));
    }
    count = Math.max(count, column + 1);
    asked[column] = Math.min(WIDEST, Math.max(asked[column], width + AIR));
  }

  /// Returns how many columns have content.
  int count() {
    return count;
  }

  double of(int column) {
    return column < count ? Math.max(least, asked[column]) : UNTOUCHED;
  }

  /// Returns the width of several columns.
  double of(int first, int columns) {
    double sum = 0;
    for (int column = first; column < first + columns; column++) {
      sum += of(column);
    }
    return sum;
  }

  double pixels(int column) {
    return Math.round(of(column) * PIXELS);
  }

  /// Returns where `column` starts, in pixels.
  double start(int column) {
    double sum = 0;
    for (int before = 0; before < column; before++) {
      sum += pixels(before);
    }
    return sum;
  }
}
