package io.svodka.renderer.html;

import io.svodka.model.document.Table.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// The rows of a table, read so far ahead as it takes to know that a group fits on a page. A
/// browser moves what is to stay together to the next page even when it does not fit there either.
final class RowsAhead {
  private static final int PAGE = 24;

  private final Iterator<Row> rows;
  private final Deque<Row> ahead = new ArrayDeque<>();

  RowsAhead(Iterable<Row> rows) {
    this.rows = rows.iterator();
  }

  boolean hasNext() {
    return !ahead.isEmpty() || rows.hasNext();
  }

  Row next() {
    return ahead.isEmpty() ? rows.next() : ahead.remove();
  }

  /// Returns whether fewer rows than a page holds come before the next group.
  boolean fit() {
    if (ahead.stream().anyMatch(RowsAhead::isNew)) {
      return true;
    }
    while (ahead.size() < PAGE && rows.hasNext()) {
      Row row = rows.next();
      ahead.add(row);
      if (isNew(row)) {
        return true;
      }
    }
    return ahead.size() < PAGE;
  }

  private static boolean isNew(Row row) {
    return switch (row) {
      case Row.GroupHeader _, Row.NewPage _ -> true;
      case Row.Detail _, Row.Subtotal _, Row.Total _ -> false;
    };
  }
}
