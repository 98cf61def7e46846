package io.svodka.renderer.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/// The rows of a sheet on their way into the archive. The last [#WINDOW] rows can still be changed;
/// those before are bytes already.
final class SheetRows implements Closeable {
  /// How many rows can still be changed.
  static final int WINDOW = 500;

  private static final int COLUMNS = 1 << 14;
  private static final byte[] NUMBER = ascii("><v>");
  private static final byte[] SHARED = ascii(" t=\"s\"><v>");
  private static final byte[] ALONE = ascii(" t=\"inlineStr\"><is>");
  private static final byte[] END = ascii("</v></c>");

  private final SharedTexts texts;
  private final DeflatedRows bytes = new DeflatedRows();
  private final OpenRow[] open = new OpenRow[WINDOW];
  private final XmlBytes written = new XmlBytes();
  private final byte[] @Nullable [] starts = new byte[COLUMNS][];
  private byte[] @Nullable [] styled = new byte[64][];
  private final RowHeights heights = new RowHeights();
  private OpenRow current = new OpenRow();
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
    start(row, column, style).add(NUMBER).add(number).add(END);
  }

  /// Writes a formula beside the figure that it gives.
  void formula(int row, int column, int style, String formula, double figure) {
    start(row, column, style).add("><f>").text(formula).add("</f><v>").add(figure).add(END);
  }

  /// Returns what cells have to know of a text.
  SheetText known(String text) {
    return texts.of(text);
  }

  void words(int row, int column, int style, SheetText text) {
    if (text.number() == SheetText.ALONE) {
      XmlBytes cell = start(row, column, style).add(ALONE);
      text(cell, text.text()).add("</is></c>");
    } else {
      start(row, column, style).add(SHARED).add((long) text.number()).add(END);
    }
  }

  void rich(int row, int column, int style, List<RichText.Span> spans) {
    XmlBytes cell = start(row, column, style).add(ALONE);
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
    OpenRow open = row(row);
    return open.cell(column).add(named(column)).add(open.number()).add(styled(style));
  }

  /// Returns a cell's tag up to the letters of its column.
  private byte[] named(int column) {
    byte[] known = starts[column];
    if (known == null) {
      known = ascii("<c r=\"" + CellReference.convertNumToColString(column));
      starts[column] = known;
    }
    return known;
  }

  /// Returns what names a style, after the number of the row.
  private byte[] styled(int style) {
    if (style >= styled.length) {
      styled = Arrays.copyOf(styled, style * 2);
    }
    byte[] known = styled[style];
    if (known == null) {
      known = ascii("\" s=\"" + style + '"');
      styled[style] = known;
    }
    return known;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
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
    return current.index() == index ? current : opened(index);
  }

  private OpenRow opened(int index) {
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
    current = row;
    return row;
  }

  private void flush(int index) {
    OpenRow row = open[index % WINDOW];
    if (row == null || row.index() != index) {
      return;
    }
    written.clear();
    heights.add(index, row.height());
    row.write(written);
    try {
      bytes.write(written.array(), written.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns how high all rows are; none can be changed any more.
  RowHeights heights() {
    while (first <= last) {
      flush(first++);
    }
    return heights;
  }

  /// Returns all rows; none can be added any more.
  DeflatedRows finished() throws IOException {
    heights();
    bytes.finish();
    return bytes;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
