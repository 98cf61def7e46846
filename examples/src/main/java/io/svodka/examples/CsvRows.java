package io.svodka.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The rows of a CSV file, read by column names.
final class CsvRows {
  private final List<String> columns;
  private final List<List<String>> rows;

  private CsvRows(List<String> columns, List<List<String>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  static CsvRows read(Path path) {
    try {
      List<List<String>> lines = Files.readAllLines(path).stream().map(CsvRows::cells).toList();
      return new CsvRows(lines.getFirst(), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Row> rows() {
    return rows.stream().map(cells -> new Row(columns, cells)).toList();
  }

  /// One row.
  record Row(List<String> columns, List<String> cells) {
    String text(String column) {
      return cells.get(columns.indexOf(column));
    }

    int number(String column) {
      return Integer.parseInt(text(column));
    }
  }

  /// The example data has no line breaks inside cells, so a line is a row.
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        boolean doubled = inside && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else {
          inside = !inside;
        }
      } else if (letter == ',' && !inside) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
