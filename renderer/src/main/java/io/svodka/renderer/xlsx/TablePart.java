package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Head;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tone;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/// The rows of a table on one sheet, under one header.
final class TablePart {
  private static final double WIDEST_HEAD = 14;
  private static final double FILTER_BUTTON = 2.5;

  /// A header further down would leave too little of the screen to scroll.
  private static final int LOWEST_FROZEN = 16;

  /// A shorter table rarely breaks over pages, and what follows it should not stand under its
  /// header.
  private static final int SHORT = 15;

  private static final int MANY_COLUMNS = 6;

  private final Table table;
  private final SheetPen pen;
  private final Looks looks;
  private final Contents contents;
  private final Marks marks;
  private final Dresses dresses;
  private final String sheet;
  private final ColumnSums sums;
  private final RowSum beside;
  private final double[] widest;
  private final int topRow;
  private final int headRow;
  private boolean hasHeaders;

  /// @param sums what the rows of all parts add up to
  TablePart(Table table, SheetPen pen, Looks looks, Contents contents, ColumnSums sums) {
    this.table = table;
    this.pen = pen;
    this.looks = looks;
    this.contents = contents;
    this.topRow = pen.next();
    this.headRow = topRow + table.heads().rows().size();
    this.marks = new Marks(table.columns(), headRow + 1, looks.accent());
    this.sheet = pen.sheet().getSheetName();
    this.sums = sums;
    this.beside = new RowSum(table.columns(), contents);
    this.dresses = new Dresses(table.columns().size());
    this.widest = table.columns().stream().mapToDouble(Widths::widest).toArray();
  }

  SheetPen pen() {
    return pen;
  }

  boolean isEmpty() {
    return pen.next() == headRow + 1;
  }

  /// Writes the header.
  void head() {
    for (int i = 0; i < table.heads().rows().size(); i++) {
      over(topRow + i, table.heads().rows().get(i));
    }
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String text =
          column.note().isEmpty() ? column.label() : column.label() + "\n" + column.note();
      Look look = apart(i, looks.head().aligned(column.align()));
      pen.fitted(headRow, i, text, look, Math.min(WIDEST_HEAD, widest[i]));
      pen.widths().ask(i, Widths.least(column));
      if (isFlat()) {
        pen.widths().ask(i, TextWidth.longestWord(text, look) + FILTER_BUTTON);
      }
    }
    pen.claim(headRow + 1);
  }

  private void over(int row, List<Head> heads) {
    int left = 0;
    for (Head head : heads) {
      Look look = looks.head().aligned(Align.CENTER);
      if (head.text().isEmpty()) {
        for (int column = left; column < left + head.columns(); column++) {
          pen.put(row, column, Content.BLANK, looks.head());
        }
      } else {
        pen.merged(row, left, head.columns(), head.text(), look);
      }
      left += head.columns();
    }
  }

  /// Writes the next row.
  void write(Row row) {
    int index = pen.next();
    switch (row) {
      case Row.GroupHeader header -> group(index, header);
      case Row.Detail(var cells) -> {
        details(index, cells);
        pen.outline(index, table.groupLevels());
        marks.detail(index);
      }
      case Row.NewPage _ -> {
        if (index > headRow + 1) {
          pen.breaks().before(index);
        }
      }
      case Row.Subtotal(var level, var cells) -> {
        int indent = table.heads().stubs() > 1 ? 0 : level - 1;
        closing(index, cells, level, indent);
        pen.outline(index, level - 1);
        sums.open(level);
      }
      case Row.Total(var cells) -> closing(index, cells, 0, 0);
    }
  }

  /// Adds what belongs to the whole part.
  void finish(TableWriter.Company company) {
    marks.apply(pen.sheet(), pen.next() - 1);
    if (table.groupLevels() > 0) {
      pen.sheet().setRowSumsBelow(!hasHeaders);
    }
    if (company == TableWriter.Company.ALONE) {
      fitSheet();
    }
  }

  /// Gives the cells of this part a name; where the table has no title, that of its first column.
  void name(RangeNames ranges) {
    String name = table.name().isEmpty() ? table.columns().getFirst().label() : table.name();
    int last = Math.max(headRow, pen.next() - 1);
    ranges.table(
        name,
        pen.sheet(),
        new CellReference(headRow, 0),
        new CellReference(last, table.columns().size() - 1));
  }

  private void fitSheet() {
    if (pen.next() - headRow > SHORT) {
      pen.sheet().setRepeatingRows(CellRangeAddress.valueOf((topRow + 1) + ":" + (headRow + 1)));
      pen.breaks().repeat(topRow, headRow + 1);
    }
    if (headRow <= LOWEST_FROZEN) {
      pen.sheet()
          .createFreezePane(
              table.columns().size() > MANY_COLUMNS ? table.heads().stubs() : 0, headRow + 1);
    }
    if (isFlat() && marks.lastDetail() > headRow) {
      pen.sheet()
          .setAutoFilter(
              new CellRangeAddress(headRow, marks.lastDetail(), 0, table.columns().size() - 1));
    }
  }

  private boolean isFlat() {
    return table.groupLevels() == 0 && table.heads().rows().isEmpty();
  }

  private void group(int index, Row.GroupHeader header) {
    hasHeaders = true;
    sums.open(header.level());
    Look look = looks.group(header.level());
    pen.text(index, 0, header.text(), look);
    for (int i = 1; i < table.columns().size(); i++) {
      pen.put(index, i, Content.BLANK, look);
    }
    pen.outline(index, header.level() - 1);
  }

  private void details(int index, List<Cell> cells) {
    Look base = looks.detail();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Dress dress = dress(Dresses.DETAIL, base, i, table.indentLevels(), cell.tone());
      Filling filling = dress.signed(contents.filling(cell));
      sums.part(sheet, index, i, cell, filling.content());
      pen.value(index, i, filling.by(beside.formula(index, i, cells)), dress, widest[i]);
    }
    pen.claim(index + 1);
  }

  /// Writes the sums of a group, or of the table at level 0.
  private void closing(int index, List<Cell> cells, int level, int indent) {
    int kind = level == 0 ? Dresses.TOTAL : Dresses.subtotal(level);
    Look base = level == 0 ? looks.total() : looks.subtotal(level);
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Dress dress = dress(kind, base, i, indent, cell.tone());
      Filling filling = dress.signed(contents.filling(cell));
      String formula = sums.formula(level, sheet, i, cell, filling.content());
      if (i == 0
          && filling.content() instanceof Content.Words(var name)
          && runsOn(name, dress, cells)) {
        pen.running(index, name, dress, room(cells));
      } else {
        pen.value(index, i, filling.by(formula), dress, widest[i]);
      }
    }
    pen.claim(index + 1);
  }

  /// Whether the name of a sum has room over the empty cells behind it: a column of numbers of rows
  /// must not become as wide as such a name.
  private boolean runsOn(String name, Dress dress, List<Cell> cells) {
    return room(cells).last() > 1
        && name.indexOf('\n') < 0
        && TextWidth.of(name, dress.look()) <= Widths.PAPER;
  }

  /// Returns the column of the name of a sum and the empty ones behind it.
  private ColumnWidths.Room room(List<Cell> cells) {
    int last = 1;
    while (last < cells.size() && contents.of(cells.get(last)) instanceof Content.Blank) {
      last++;
    }
    boolean wordsFirst = last == 1 || table.columns().getFirst().align() == Align.LEFT;
    return new ColumnWidths.Room(0, last, wordsFirst ? 0 : 1);
  }

  private Dress dress(int kind, Look base, int column, int indent, Tone tone) {
    return dresses.of(kind, column, tone, () -> dress(base, column, indent, tone));
  }

  private Dress dress(Look base, int column, int indent, Tone tone) {
    boolean names = column == 0 && !base.equals(looks.detail());
    Align align = names ? Align.LEFT : table.columns().get(column).align();
    Look look = looks.toned(base, tone).aligned(align);
    boolean stepsIn = column == 0 && align == Align.LEFT && indent > 0;
    Look set = stepsIn ? look.indented(indent) : apart(column, look);
    return new Dress(tone, looks.icon(tone), set, pen.styles());
  }

  /// Keeps words apart from figures that end right before them.
  private Look apart(int column, Look look) {
    boolean meets =
        column > 0
            && table.columns().get(column).align() == Align.LEFT
            && table.columns().get(column - 1).align() == Align.RIGHT;
    return meets ? look.indented(1) : look;
  }
}
