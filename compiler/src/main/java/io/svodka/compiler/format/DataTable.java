package io.svodka.compiler.format;

import io.svodka.compiler.script.Line;
import io.svodka.compiler.script.Part.Cell;
import io.svodka.compiler.script.Part.Row;
import java.util.ArrayList;
import java.util.List;

/// The columns of a block of data.
///
/// @param widths of the columns, in characters
/// @param numbers the columns that hold nothing but numbers under their name
record DataTable(List<Integer> widths, List<Integer> numbers) {
  static DataTable of(List<Line> lines) {
    List<Row> rows =
        lines.stream()
            .flatMap(line -> line.parts().stream())
            .flatMap(
                part -> part instanceof Row row ? List.of(row).stream() : List.<Row>of().stream())
            .toList();
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Integer> widths = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      List<Cell> column = column(rows, i);
      widths.add(column.stream().mapToInt(cell -> width(cell.text())).max().orElse(0));
      if (holdsNumbers(column)) {
        numbers.add(i);
      }
    }
    return new DataTable(widths, numbers);
  }

  private static List<Cell> column(List<Row> rows, int index) {
    return rows.stream()
        .filter(row -> index < row.cells().size())
        .map(row -> row.cells().get(index))
        .toList();
  }

  private static boolean holdsNumbers(List<Cell> column) {
    List<Cell> filled = column.stream().skip(1).filter(cell -> !cell.text().isEmpty()).toList();
    return !filled.isEmpty() && filled.stream().allMatch(cell -> cell.kind() == Cell.Kind.NUMBER);
  }

  /// Returns a row with its cells under those above.
  String text(Row row) {
    StringBuilder text = new StringBuilder("|");
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      String room = " ".repeat(widths.get(i) - width(cell.text()));
      boolean right = cell.kind() == Cell.Kind.NUMBER || numbers.contains(i);
      text.append(right ? " " + room + cell.text() : " " + cell.text() + room).append(" |");
    }
    return text.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
