package io.svodka.renderer.xlsx;

import io.svodka.model.document.Table;
import java.util.Iterator;

/// Tells tables that are read on several pages: they get a sheet of their own beside others, for a
/// sheet has one frozen head, one filter and one head that is printed again.
final class LongTables {
  /// So many rows of the standard height have room on a page that lies on its side.
  private static final int PAGE = 30;

  private LongTables() {}

  static boolean isLong(Table table) {
    Iterator<Table.Row> rows = table.rows().iterator();
    int seen = 0;
    while (seen <= PAGE && rows.hasNext()) {
      rows.next();
      seen++;
    }
    return seen > PAGE;
  }
}
