package io.svodka.renderer.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/// The rows of a sheet on their way into the archive. The last [#WINDOW] rows can still be changed;
/// those before are bytes already.
final class SheetRows implements Closeable {
  /// How many rows can still be changed.
  static final int WINDOW = 500;

  private static final int COLUMNS = 1 << 14;

  private final SharedTexts texts;
  private final DeflatedRows bytes = new DeflatedRows();
  private final OpenRow[] open = new OpenRow[WINDOW];
  private final XmlBytes written = new XmlBytes();
  private final byte[][] letters = new byte[COLUMNS][];
  private int first;
  private int last = -1;
  private int width;
  private int deepest;

  SheetRows(SharedTexts texts) {
    this.texts = texts;
  }

  void blank(int row, int column, int style) {
    start(row, column, style).add("/>");
  }

  void number(int row, int column, int style, double number) {
    start(row, column, style).add("><v>").add(number).add("</v></c>");
  }

  void words(int row, int column, int style, String text) {
    int shared = texts.number(text);
    if (shared != SharedTexts.NONE) {
      start(row, column, style).add(" t=\"s\"><v>").add((long) shared).add("</v></c>");
      return;
    }
    XmlBytes cell = start(row, column, style).add(" t=\"inlineStr\"><is>");
    text(cell, text).add("</is></c>");
  }

  void rich(int row, int column, int style, List<RichText.Span> spans) {
    XmlBytes cell = start(row, column, style).add(" t=\"inlineStr\"><is>");
    for (RichText.Span span : spans) {
      cell.add("<r><rPr>").add(span.font()).add("</rPr>");
      text(cell, span.text()).add("</r>");
    }
    cell.add("</is></c>");
  }

  private static XmlBytes text(XmlBytes cell, String text) {
    boolean bare =
        !text.isEmpty()
            && text.charAt(0) > ' '
            && text.charAt(text.length() - 1) > ' '
            && text.indexOf('\n') < 0;
    return cell.add(bare ? "<t>" : "<t xml:space=\"preserve\">").text(text).add("</t>");
  }

  /// Starts a cell up to the end of its attributes.
  private XmlBytes start(int row, int column, int style) {
    width = Math.max(width, column + 1);
    return row(row)
        .cell(column)
        .add("<c r=\"")
        .add(letters(column))
        .add(row + 1L)
        .add("\" s=\"")
        .add((long) style)
        .add("\"");
  }

  private byte[] letters(int column) {
    byte[] known = letters[column];
    if (known == null) {
      known = CellReference.convertNumToColString(column).getBytes(StandardCharsets.US_ASCII);
      letters[column] = known;
    }
    return known;
  }

  double height(int row) {
    return row(row).height();
  }

  void raise(int row, double points) {
    row(row).raise(points);
  }

  void outline(int row, int level) {
    deepest = Math.max(deepest, level);
    row(row).outline(level);
  }

  int deepest() {
    return deepest;
  }

  /// Returns the reference of all cells.
  String reach() {
    return "A1:" + new CellReference(Math.max(0, last), Math.max(0, width - 1)).formatAsString();
  }

  private OpenRow row(int index) {
    if (index < first) {
      throw new IllegalStateException("row " + index + " is written");
    }
    while (index >= first + WINDOW) {
      flush(first++);
    }
    OpenRow row = open[index % WINDOW];
    if (row == null) {
      row = new OpenRow();
      open[index % WINDOW] = row;
    }
    if (row.index() != index) {
      row.begin(index);
      last = Math.max(last, index);
    }
    return row;
  }

  private void flush(int index) {
    OpenRow row = open[index % WINDOW];
    if (row == null || row.index() != index) {
      return;
    }
    written.clear();
    row.write(written);
    try {
      bytes.write(written.array(), written.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns all rows; none can be added any more.
  DeflatedRows finished() throws IOException {
    while (first <= last) {
      flush(first++);
    }
    bytes.finish();
    return bytes;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
