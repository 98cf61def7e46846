package io.svodka.compiler.parse.tree;

import java.util.ArrayList;
import java.util.List;

/// A text without its quotes and escapes, with the place in the file of every character.
///
/// @param text the characters as they are meant
/// @param offsets the offset in the file of each of them, and of the end
public record WrittenText(String text, List<Integer> offsets) {
  private static final String LONG_QUOTES = "\"\"\"";

  public WrittenText {
    offsets = List.copyOf(offsets);
  }

  /// Returns what is meant by `written`, which starts at the offset `start` of the file.
  public static WrittenText of(String written, int start) {
    if (written.startsWith(LONG_QUOTES)) {
      return longText(written, start);
    }
    boolean closed = written.length() > 1 && isClosing(written);
    int end = closed ? written.length() - 1 : written.length();
    return unescaped(written, 1, end, start);
  }

  private static boolean isClosing(String written) {
    char first = written.charAt(0);
    char last = written.charAt(written.length() - 1);
    boolean straight = first == '"' || first == '\'';
    return straight ? last == first : "»“”’".indexOf(last) >= 0;
  }

  private static WrittenText unescaped(String written, int from, int end, int start) {
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    boolean escapes = written.charAt(0) == '"';
    for (int i = from; i < end; i++) {
      offsets.add(start + i);
      boolean escaped = escapes && written.charAt(i) == '\\' && i + 1 < end;
      text.append(escaped ? meaning(written.charAt(++i)) : written.charAt(i));
    }
    offsets.add(start + end);
    return new WrittenText(text.toString(), offsets);
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> escaped;
    };
  }

  private static WrittenText longText(String written, int start) {
    int end = written.length() - 3;
    if (end < 3 || !written.endsWith(LONG_QUOTES)) {
      end = written.length();
    }
    int lastLine = written.lastIndexOf('\n', end - 1) + 1;
    boolean closingAlone = lastLine > 0 && written.substring(lastLine, end).isBlank();
    String indentation = closingAlone ? written.substring(lastLine, end) : "";
    int stop = closingAlone ? endOfLine(written, lastLine) : end;
    return lines(written, firstLine(written, stop), stop, indentation, start);
  }

  private static WrittenText lines(
      String written, int from, int stop, String indentation, int start) {
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    int index = from;
    boolean atLineStart = from > 3;
    while (index < stop) {
      if (atLineStart && written.startsWith(indentation, index)) {
        index += indentation.length();
      }
      atLineStart = index < stop && written.charAt(index) == '\n';
      if (index < stop && written.charAt(index) != '\r') {
        text.append(written.charAt(index));
        offsets.add(start + index);
      }
      index++;
    }
    offsets.add(start + Math.max(from, stop));
    return new WrittenText(text.toString(), offsets);
  }

  private static int firstLine(String written, int stop) {
    int newLine = written.indexOf('\n', 3);
    boolean blank = newLine >= 0 && newLine < stop && written.substring(3, newLine).isBlank();
    return blank ? newLine + 1 : 3;
  }

  private static int endOfLine(String written, int lineStart) {
    int end = lineStart - 1;
    return end > 0 && written.charAt(end - 1) == '\r' ? end - 1 : end;
  }
}
