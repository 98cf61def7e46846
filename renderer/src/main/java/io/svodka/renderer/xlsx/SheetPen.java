package io.svodka.renderer.xlsx;

import io.svodka.model.failure.RunFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Writes cells of one sheet and remembers how wide they want to be.
final class SheetPen {
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /// Must stay below the window of rows that can still be changed.
  private static final int SETTLE_AFTER = SheetRows.WINDOW - 100;

  private static final double STANDARD_POINTS = 11;
  private static final double LINE_SPACING = 1.36;
  private static final double HIGHEST = 409;

  /// Points above words that stand on the foot of their cell.
  private static final double AIR = 7;

  private static final double PIXELS = 7;
  private static final double POINTS_PER_PIXEL = 0.75;

  private final XSSFSheet sheet;
  private final SheetRows rows;
  private final Styles styles;
  private final ColumnWidths widths;
  private final List<Wrapped> unsettled = new ArrayList<>();
  private final PageBreaks breaks = new PageBreaks();
  private final Map<Integer, Double> overhang = new HashMap<>();
  private double right;
  private double wished;
  private int next;

  SheetPen(XSSFSheet sheet, SheetRows rows, Styles styles, double leastWidth) {
    this.sheet = sheet;
    this.rows = rows;
    this.styles = styles;
    this.widths = new ColumnWidths(leastWidth);
  }

  /// Text whose height waits for the widths of its columns. Excel finds heights by itself, but not
  /// of merged cells, and other programs not at all.
  private record Wrapped(int row, int left, int columns, String text, Look look) {}

  XSSFSheet sheet() {
    return sheet;
  }

  ColumnWidths widths() {
    return widths;
  }

  /// Returns where printed pages begin.
  PageBreaks breaks() {
    return breaks;
  }

  /// Returns how high the rows are; none can be written any more.
  RowHeights heights() {
    return rows.heights();
  }

  /// Returns the first row below all content.
  int next() {
    return next;
  }

  /// Claims all rows above `row`.
  void claim(int row) {
    next = Math.max(next, row);
  }

  /// Leaves one row empty below what is there.
  void gap() {
    next = next == 0 ? 0 : next + 1;
  }

  /// Writes text without asking for width.
  void text(int row, int column, String text, Look look) {
    put(row, column, new Content.Words(text), look);
    overhang.merge(column, TextWidth.of(text, look), Math::max);
  }

  /// Writes text that leads to the head of another sheet.
  void link(int row, String text, SheetPen target, Look look) {
    text(row, 0, text, look);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    String name = target.sheet.getSheetName();
    link.setAddress(new CellReference(name, 0, 0, false, false).formatAsString());
    link.setCellReference(new CellReference(row, 0));
    sheet.addHyperlink(link);
  }

  /// Writes text and asks for its width up to `widest`; longer text wraps.
  void fitted(int row, int column, String text, Look look, double widest) {
    double width = TextWidth.of(text, look);
    put(row, column, new Content.Words(text), width > widest ? look.wrapped() : look);
    double wrapped = Math.max(widest, TextWidth.longestWord(text, look));
    widths.ask(column, Math.min(width, wrapped) + look.place().indent());
  }

  /// Writes what Excel stores for a cell of the document and asks for the width of its text.
  void value(int row, int column, Filling filling, Look look, double widest) {
    Content content = filling.content();
    switch (content) {
      case Content.Blank _ -> put(row, column, content, look);
      case Content.Words(var text) -> fitted(row, column, text, look, widest);
      case Content.Figure(_, var pattern) -> {
        put(row, column, content, look.patterned(pattern));
        widths.ask(column, TextWidth.of(filling.shown(), look) + look.place().indent());
      }
    }
  }

  /// Writes what Excel stores for a cell of a table.
  void value(int row, int column, Filling filling, Dress dress, double widest) {
    switch (filling.content()) {
      case Content.Blank _ -> {
        reach(row);
        rows.blank(row, column, dress.words(Look.Wrap.NONE, Look.Prefix.NONE));
      }
      case Content.Words(var text) -> words(row, column, text, dress, widest);
      case Content.Figure(var number, var pattern) -> {
        reach(row);
        int style = dress.figures(pattern);
        if (filling.formula().isEmpty()) {
          rows.number(row, column, style, number);
        } else {
          rows.formula(row, column, style, filling.formula(), number);
        }
        remember(row, column, "0", dress.look());
        widths.ask(column, dress.width(filling.shown()) + dress.indent());
      }
    }
  }

  private void words(int row, int column, String text, Dress dress, double widest) {
    SheetText known = rows.known(text);
    if (known.lines() == SheetText.Lines.SEVERAL) {
      fitted(row, column, text, dress.look(), widest);
      return;
    }
    check(row, column, text);
    double width = dress.width(known);
    boolean wraps = width > widest;
    reach(row);
    Look.Wrap wrap = wraps ? Look.Wrap.WORDS : Look.Wrap.NONE;
    rows.words(row, column, dress.words(wrap, known.prefix()), known);
    if (wraps) {
      remember(row, column, text, dress.look().wrapped());
      width = Math.max(widest, TextWidth.longestWord(text, dress.look()));
    } else {
      remember(row, column, text, dress.look());
    }
    widths.ask(column, width + dress.indent());
  }

  /// Writes one line that runs on over the empty cells behind it.
  void running(int row, String text, Dress dress, ColumnWidths.Room room) {
    SheetText known = rows.known(text);
    check(row, room.first(), text);
    reach(row);
    rows.words(row, room.first(), dress.words(Look.Wrap.NONE, known.prefix()), known);
    remember(row, room.first(), text, dress.look());
    widths.ask(room, dress.width(known) + dress.indent());
  }

  Styles styles() {
    return styles;
  }

  /// Writes text over several columns, as high as it needs.
  void merged(int row, int left, int columns, String text, Look look) {
    words(row, left, text, look);
    span(row, left, columns, text, look);
  }

  private void span(int row, int left, int columns, String text, Look look) {
    for (int column = left + 1; column < left + columns; column++) {
      put(row, column, Content.BLANK, look);
    }
    join(row, left, columns);
    unsettled.add(new Wrapped(row, left, columns, text, look.wrapped()));
  }

  /// Makes one cell of several beside each other.
  void join(int row, int left, int columns) {
    if (columns > 1) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, left, left + columns - 1));
    }
  }

  /// Writes words over several columns, some of them set off, as high as they need.
  void merged(int row, int left, int columns, RichText words) {
    if (words.isEven()) {
      merged(row, left, columns, words.text(), words.only());
      return;
    }
    String text = words.text();
    check(row, left, text);
    reach(row);
    Look look = words.look();
    Look quoted = SheetText.prefix(text) == Look.Prefix.QUOTED ? look.quoted() : look;
    rows.rich(row, left, styles.of(quoted), words.spans());
    span(row, left, columns, text, look);
  }

  /// Stores content in one cell.
  void put(int row, int column, Content content, Look look) {
    switch (content) {
      case Content.Blank _ -> {
        reach(row);
        rows.blank(row, column, styles.of(look));
      }
      case Content.Words(var text) -> {
        words(row, column, text, look);
        remember(row, column, text, look);
      }
      case Content.Figure(var number, _) -> {
        reach(row);
        rows.number(row, column, styles.of(look), number);
        remember(row, column, "0", look);
      }
    }
  }

  void outline(int row, int level) {
    if (level > 0) {
      rows.outline(row, Math.min(level, 7));
    }
  }

  /// Lets a row be at least so many points high.
  void raise(int row, double points) {
    rows.raise(row, Math.max(rows.height(row), points));
  }

  /// Says that a chart wishes to be so many pixels wide.
  void wish(double pixels) {
    wished = Math.max(wished, pixels);
  }

  /// Sets what is known only when all rows are written.
  void finish() {
    widths.settle();
    widths.meet(wished);
    settle();
    for (int column = 0; column < widths.count(); column++) {
      sheet.setColumnWidth(column, (int) Math.round(widths.of(column) * 256));
    }
  }

  /// Says that something drawn reaches so many pixels to the right.
  void reachRight(double pixels) {
    right = Math.max(right, pixels);
  }

  /// Breaks pages for paper when all is drawn, and says what is printed.
  void breakPages(PageRoom paper) {
    boolean isDrawn = right > 0;
    // words run on beyond the last column, and are printed there
    overhang.forEach((column, width) -> reachRight(widths.start(column) + width * PIXELS));
    double pixels = Math.max(right, widths.start(widths.count()));
    if (isDrawn) {
      print(pixels);
    }
    double room = paper.fitted(pixels * POINTS_PER_PIXEL).height();
    // a break is named by the row above it
    breaks.find(heights(), room).forEach(row -> sheet.setRowBreak(row - 1));
  }

  /// What is drawn up to the edge of a column ends at the start of the next, which programs would
  /// print too: the whole page would be smaller.
  private void print(double pixels) {
    int last = widths.at(pixels - 1);
    int own = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(own, 0, last, 0, next - 1);
  }

  private void remember(int row, int column, String text, Look look) {
    if (look.place().wrap() == Look.Wrap.WORDS || look.type().points() > STANDARD_POINTS) {
      unsettled.add(new Wrapped(row, column, 1, text, look));
    }
  }

  private void words(int row, int column, String text, Look look) {
    check(row, column, text);
    reach(row);
    SheetText known = rows.known(text);
    Look quoted = known.prefix() == Look.Prefix.QUOTED ? look.quoted() : look;
    rows.words(row, column, styles.of(quoted), known);
  }

  private void check(int row, int column, String text) {
    if (text.length() > LONGEST) {
      throw tooLong(row, column, text.length());
    }
  }

  private RunFailure tooLong(int row, int column, int length) {
    String place = sheet.getSheetName() + "!" + new CellReference(row, column).formatAsString();
    return new RunFailure.Render(
        "SV9614",
        "the text at `%s` has %d characters, an Excel cell holds %d"
            .formatted(place, length, LONGEST),
        "cut the text in the query or leave the column out of the Excel file",
        null);
  }

  /// Claims a row and settles heights before those that wait can no longer be changed.
  private void reach(int row) {
    claim(row + 1);
    if (!unsettled.isEmpty() && row - unsettled.getFirst().row >= SETTLE_AFTER) {
      settle();
    }
  }

  private void settle() {
    for (Wrapped wrapped : unsettled) {
      double height = Math.max(rows.height(wrapped.row), height(wrapped));
      rows.raise(wrapped.row, Math.min(HIGHEST, height));
    }
    unsettled.clear();
  }

  private double height(Wrapped wrapped) {
    boolean wraps = wrapped.look.place().wrap() == Look.Wrap.WORDS;
    double width = widths.of(wrapped.left, wrapped.columns) - 1;
    int lines = wraps ? TextWidth.lines(wrapped.text, wrapped.look, width) : 1;
    double air =
        switch (wrapped.look.place().ground()) {
          case TOP -> 0;
          case FOOT -> AIR;
        };
    return lines * wrapped.look.type().points() * LINE_SPACING + air;
  }
}
