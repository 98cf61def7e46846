package io.svodka.compiler.source;

import java.util.ArrayList;
import java.util.List;

/// The lines of a text. Lines and columns count from one, columns count code points; a line ends
/// with `\n`, `\r\n` or `\r`, which are not part of it.
public final class LineTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final List<Integer> starts;

  private LineTable(String text, List<Integer> starts) {
    this.text = text;
    this.starts = List.copyOf(starts);
  }

  /// Returns the lines of `text`; a byte order mark belongs to none.
  public static LineTable of(String text) {
    List<Integer> starts = new ArrayList<>();
    starts.add(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0);
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        starts.add(i + 1);
      }
    }
    return new LineTable(text, starts);
  }

  /// Returns how many lines there are, at least one.
  public int count() {
    return starts.size();
  }

  /// Returns the line that holds the character at `offset`; an offset past the end is on the last
  /// line.
  public int lineAt(int offset) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  /// Returns the column of the character at `offset` on its line.
  public int columnAt(int offset) {
    int start = startOf(lineAt(offset));
    int end = Math.max(start, Math.min(offset, text.length()));
    return text.codePointCount(start, end) + 1;
  }

  /// Returns the text of a line without its end.
  public String lineText(int line) {
    int start = startOf(line);
    return text.substring(start, endOf(line));
  }

  /// Returns the offset of the first character of a line.
  public int startOf(int line) {
    return starts.get(line - 1);
  }

  /// Returns the offset just after the last character of a line, before its end.
  public int endOf(int line) {
    int end = line == starts.size() ? text.length() : starts.get(line);
    int start = startOf(line);
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean endsLine(String text, int index) {
    char here = text.charAt(index);
    boolean pair = here == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n';
    return isLineEnd(here) && !pair;
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }
}
