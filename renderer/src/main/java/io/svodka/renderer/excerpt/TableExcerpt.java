package io.svodka.renderer.excerpt;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import java.util.ArrayList;
import java.util.List;

/// Keeps tables short enough for a mail: mail programs cut long mails in the middle.
public final class TableExcerpt {
  /// How many rows a mail shows where there is room.
  public static final int ROWS = 40;

  private TableExcerpt() {}

  /// Returns the table with its first 40 rows, a row of ellipses in place of the others, and the
  /// total.
  public static Table of(Table table) {
    return of(table, ROWS);
  }

  /// Returns the table with so many of its rows.
  public static Table of(Table table, int rows) {
    List<Row> kept = new ArrayList<>();
    int seen = 0;
    for (Row row : table.rows()) {
      seen++;
      if (seen <= rows || row instanceof Row.Total) {
        kept.add(row);
      } else if (seen == rows + 1) {
        kept.add(ellipses(table));
      }
    }
    return table.with(kept);
  }

  /// Whether a table has more rows than so many, its total aside.
  public static boolean isCut(Table table, int rows) {
    int seen = 0;
    for (Row row : table.rows()) {
      seen += row instanceof Row.Total ? 0 : 1;
      if (seen > rows) {
        return true;
      }
    }
    return false;
  }

  private static Row ellipses(Table table) {
    return new Row.Detail(table.columns().stream().map(_ -> Cell.text("…")).toList());
  }
}
