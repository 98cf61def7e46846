package io.svodka.runner.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Rows of a data table as text: cells between bars, numbers to the right, as the formatter writes
/// them.
final class RowText {
  private static final Pattern NUMBER =
      Pattern.compile("-? ?[0-9][0-9_ \\u00A0]*(\\.[0-9]+)?[ \\u00A0]?%?");

  private RowText() {}

  /// Returns the cells of a written row; a bar in quotes is part of its text.
  static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    char quote = 0;
    for (int i = row.indexOf('|') + 1; i < row.length(); i++) {
      char letter = row.charAt(i);
      if (quote == '"' && letter == '\\' && i + 1 < row.length()) {
        cell.append(letter).append(row.charAt(++i));
      } else if (quote == 0 && letter == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        boolean opens = quote == 0 && (letter == '"' || letter == '`');
        quote = opens ? letter : quote == letter ? 0 : quote;
        cell.append(letter);
      }
    }
    return cells;
  }

  /// Returns rows with their cells under one another; the first row is the header.
  static List<String> aligned(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> widths = new ArrayList<>();
    List<Boolean> numbers = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      List<String> column = column(rows, i);
      widths.add(column.stream().mapToInt(RowText::width).max().orElse(0));
      numbers.add(holdsNumbers(column));
    }
    return rows.stream().map(row -> line(row, widths, numbers)).toList();
  }

  private static List<String> column(List<List<String>> rows, int index) {
    return rows.stream().filter(row -> index < row.size()).map(row -> row.get(index)).toList();
  }

  private static boolean holdsNumbers(List<String> column) {
    List<String> filled = column.stream().skip(1).filter(cell -> !cell.isEmpty()).toList();
    return !filled.isEmpty() && filled.stream().allMatch(RowText::isNumber);
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  private static String line(List<String> row, List<Integer> widths, List<Boolean> numbers) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String room = " ".repeat(widths.get(i) - width(cell));
      boolean right = numbers.get(i) || isNumber(cell);
      line.append(' ').append(right ? room + cell : cell + room).append(" |");
    }
    return line.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
