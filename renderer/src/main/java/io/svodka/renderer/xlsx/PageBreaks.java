package io.svodka.renderer.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Finds the rows before which a printed sheet has to begin a new page, so that no page ends amid a
/// chart. Where nothing is cut the program that prints breaks pages by itself.
final class PageBreaks {
  /// Excel takes no more.
  private static final int MOST = 1026;

  /// After so many pages that end by themselves nobody can tell where on its page a row stands.
  private static final int LOST = 3;

  /// So few rows are rarely cut, and no harm is done where they are.
  private static final int LOW = 6;

  private final NavigableSet<Integer> wished = new TreeSet<>();
  private final List<Rows> whole = new ArrayList<>();
  private int headFrom;
  private int headTo;

  /// Rows from one to before another.
  private record Rows(int from, int to) {}

  /// Begins a page with a row.
  void before(int row) {
    if (row > 0) {
      wished.add(row);
    }
  }

  /// Keeps rows on one page where one has room for them.
  void keep(int from, int to) {
    whole.add(new Rows(from, to));
  }

  /// Says which rows are repeated on each page behind them.
  void repeat(int from, int to) {
    headFrom = from;
    headTo = to;
  }

  /// Returns the rows that begin a page.
  List<Integer> find(RowHeights heights, double room) {
    whole.sort(Comparator.comparingInt(Rows::from).thenComparingInt(Rows::to));
    NavigableSet<Integer> found = new TreeSet<>(wished);
    int page = 0;
    int byThemselves = 0;
    for (Rows rows : whole) {
      if (rows.from <= page) {
        continue;
      }
      Integer forced = found.floor(rows.from);
      if (forced != null && forced > page) {
        page = forced;
        byThemselves = 0;
      }
      while (heights.between(page, rows.from) > room(page, heights, room)) {
        page = end(page, heights, room);
        byThemselves++;
      }
      boolean fits = heights.between(page, rows.to) <= room(page, heights, room);
      boolean couldFit = heights.between(rows.from, rows.to) <= room(rows.from, heights, room);
      if (rows.from > page && couldFit && (!fits || isUnsure(rows, byThemselves))) {
        found.add(rows.from);
        page = rows.from;
        byThemselves = 0;
      }
    }
    return found.stream().limit(MOST).toList();
  }

  private static boolean isUnsure(Rows rows, int byThemselves) {
    return byThemselves >= LOST && rows.to - rows.from > LOW;
  }

  /// Returns how much a page holds that begins with `first`.
  private double room(int first, RowHeights heights, double room) {
    return first > headFrom ? room - heights.between(headFrom, headTo) : room;
  }

  /// Returns the first row that the page that begins with `first` has no room for.
  private int end(int first, RowHeights heights, double room) {
    int end = heights.at(heights.top(first) + room(first, heights, room));
    return Math.max(first + 1, end);
  }
}
