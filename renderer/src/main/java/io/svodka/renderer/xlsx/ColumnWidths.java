package io.svodka.renderer.xlsx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The widths that the content of a sheet has asked for so far, in widths of a digit.
final class ColumnWidths {
  /// The sides of a cell and a little air.
  private static final double AIR = 1.8;

  private static final double WIDEST = 255;

  /// How much wider columns may become than what they hold.
  private static final double MOST = 1.6;

  private static final double PIXELS = 7;

  /// The width of columns that nobody set.
  private static final double UNTOUCHED = 64 / PIXELS;

  private final double least;
  private double[] asked = new double[16];
  private int count;
  private final Map<Room, Double> shared = new LinkedHashMap<>();

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

  /// Columns that one text runs over, and the one of them that grows when they are too narrow.
  ///
  /// @param last the column after them
  record Room(int first, int last, int grows) {}

  /// Asks for width that columns have together; it is known only at the end how much they lack.
  void ask(Room room, double width) {
    count = Math.max(count, room.last());
    shared.merge(room, width + AIR, Math::max);
  }

  /// Lets columns grow that are too narrow for what runs over them.
  void settle() {
    shared.forEach(
        (room, width) -> {
          double lacking = width - of(room.first(), room.last() - room.first());
          if (lacking > 0) {
            ask(room.grows(), of(room.grows()) + lacking - AIR);
          }
        });
    shared.clear();
  }

  /// Lets columns that a chart reaches somewhat beyond grow as far as it reaches, so that both have
  /// one edge.
  void meet(double pixels) {
    double reach = start(count);
    if (pixels > reach && pixels <= reach * MOST) {
      double factor = pixels / reach;
      for (int column = 0; column < count; column++) {
        asked[column] = Math.min(WIDEST, of(column) * factor);
      }
    }
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

  /// Returns the column that lies under a place so many pixels from the edge of the sheet.
  int at(double place) {
    int column = 0;
    while (start(column + 1) <= place) {
      column++;
    }
    return column;
  }
}
