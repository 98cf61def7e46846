package io.svodka.runner.preview;

import io.svodka.model.value.Value;
import io.svodka.reader.opened.Opened;
import io.svodka.reader.opened.SheetCell;

/// Draws a sheet, its cells in the columns where a spreadsheet program shows them.
final class SheetGrid {
  private static final int LETTERS = 26;

  private SheetGrid() {}

  static void row(Html html, Opened.Row row) {
    if (row.cells().size() == 1 && column(row.cells().getFirst().place()) == 0) {
      // As in a spreadsheet program, a lone text runs over the empty cells beside it.
      html.raw("<tr><td class=\"spill\" colspan=\"" + LETTERS + "\">")
          .say(row.cells().getFirst().shown())
          .raw("</td></tr>");
      return;
    }
    html.raw("<tr>");
    int column = 0;
    for (SheetCell cell : row.cells()) {
      int at = column(cell.place());
      html.raw("<td></td>".repeat(Math.max(0, at - column)));
      boolean number = cell.value() instanceof Value.Decimal;
      html.element(number ? "td class=\"number\"" : "td", cell.shown());
      column = at + 1;
    }
    html.raw("</tr>");
  }

  /// Returns the column of a place such as `D7`, counted from 0.
  private static int column(String place) {
    int column = 0;
    for (char letter : place.replaceAll("[^A-Z]", "").toCharArray()) {
      column = column * LETTERS + (letter - 'A' + 1);
    }
    return Math.max(0, column - 1);
  }
}
