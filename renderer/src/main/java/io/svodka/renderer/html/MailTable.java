package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import java.util.ArrayList;
import java.util.List;

/// Keeps tables short enough for a mail: mail programs cut long ones in the middle.
final class MailTable {
  private static final int ROWS = 40;

  private MailTable() {}

  /// Returns the first rows, a row of ellipses in place of the others, and the total.
  static Table shortened(Table table) {
    List<Row> kept = new ArrayList<>();
    int seen = 0;
    for (Row row : table.rows()) {
      seen++;
      if (seen <= ROWS) {
        kept.add(row);
      } else if (row instanceof Row.Total) {
        kept.add(row);
      } else if (seen == ROWS + 1) {
        kept.add(new Row.Detail(table.columns().stream().map(_ -> Cell.text("…")).toList()));
      }
    }
    return new Table(
        table.title(),
        table.columns(),
        kept,
        table.groupLevels(),
        table.notes(),
        table.whenEmpty());
  }
}
