package io.svodka.renderer.xlsx;

import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import java.util.List;

/// Writes one table row by row; goes on on a further sheet when a sheet is full.
final class TableWriter {
  private final Pack pack;
  private final Looks looks;
  private final Contents contents;
  private final Table table;
  private final ColumnSums sums;

  TableWriter(Pack pack, Looks looks, Contents contents, Table table) {
    this.pack = pack;
    this.looks = looks;
    this.contents = contents;
    this.table = table;
    this.sums = new ColumnSums(table.groupLevels(), table.columns().size());
  }

  /// Whether the sheet can be fitted to this table: a frozen header, a filter and repeated header
  /// rows would be wrong for the next table below.
  enum Company {
    ALONE,
    AMONG_OTHERS
  }

  /// Returns the pen of the sheet on which the table ends.
  SheetPen write(SheetPen start, Company company) {
    if (!table.title().isEmpty()) {
      start.text(start.next(), 0, table.title(), looks.blockTitle());
    }
    TablePart part = begin(start);
    for (Row row : table.rows()) {
      if (part.pen().next() >= room()) {
        finish(part, company);
        part = begin(pack.next(part.pen()));
      }
      part.write(row);
    }
    finish(part, company);
    end(part);
    return part.pen();
  }

  private TablePart begin(SheetPen pen) {
    TablePart part = new TablePart(table, pen, looks, contents, sums);
    part.head();
    return part;
  }

  private void finish(TablePart part, Company company) {
    part.finish(company);
    part.name(pack.ranges());
  }

  private int room() {
    return pack.rowLimit() - table.notes().size();
  }

  private void end(TablePart part) {
    if (part.isEmpty()) {
      note(part.pen(), table.whenEmpty(), looks.empty());
    }
    List<String> notes = table.notes();
    notes.forEach(note -> note(part.pen(), note, looks.note()));
  }

  private static void note(SheetPen pen, String text, Look look) {
    if (!text.isEmpty()) {
      pen.text(pen.next(), 0, text, look);
    }
  }
}
