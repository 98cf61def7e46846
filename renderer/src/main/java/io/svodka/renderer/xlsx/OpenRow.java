package io.svodka.renderer.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A row that can still get cells and another height. Used again when it is written.
final class OpenRow {
  private static final int COLUMNS = 16;

  private final XmlBytes cells = new XmlBytes();
  private int[] columns = new int[COLUMNS];
  private int[] starts = new int[COLUMNS];
  private int count;
  private boolean isOrdered = true;
  private int index = -1;
  private byte[] number = {};
  private double height = RowHeights.STANDARD;
  private int level;

  /// Makes this the row of another index, without cells.
  void begin(int row) {
    index = row;
    number = Integer.toString(row + 1).getBytes(StandardCharsets.US_ASCII);
    cells.clear();
    count = 0;
    isOrdered = true;
    height = RowHeights.STANDARD;
    level = 0;
  }

  int index() {
    return index;
  }

  /// Returns the number of the row as it is written.
  byte[] number() {
    return number;
  }

  double height() {
    return height;
  }

  void raise(double points) {
    height = points;
  }

  void outline(int outline) {
    level = outline;
  }

  /// Returns where the next cell is written.
  XmlBytes cell(int column) {
    if (count == columns.length) {
      columns = Arrays.copyOf(columns, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
    }
    isOrdered &= count == 0 || columns[count - 1] < column;
    columns[count] = column;
    starts[count++] = cells.size();
    return cells;
  }

  /// Writes the row and forgets it.
  void write(XmlBytes out) {
    out.add("<row r=\"").add(number).add("\"");
    if (height != RowHeights.STANDARD) {
      out.add(" ht=\"").add(height).add("\" customHeight=\"1\"");
    }
    if (level > 0) {
      out.add(" outlineLevel=\"").add((long) level).add("\"");
    }
    out.add(">");
    if (isOrdered) {
      out.add(cells.array(), 0, cells.size());
    } else {
      sorted(out);
    }
    out.add("</row>");
    index = -1;
  }

  /// Excel refuses cells that are not in the order of their columns.
  private void sorted(XmlBytes out) {
    IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingInt(i -> columns[i]))
        .forEach(i -> out.add(cells.array(), starts[i], end(i) - starts[i]));
  }

  private int end(int cell) {
    return cell + 1 < count ? starts[cell + 1] : cells.size();
  }
}
