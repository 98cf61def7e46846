package io.svodka.reader.opened;

import java.util.List;

/// What somebody finds who opens a finished file.
public sealed interface Opened {
  /// Returns what the file shows, line by line; the cells of a table's row are one line.
  List<String> lines();

  /// Returns everything else that is written in the file and can be found there: properties, names,
  /// links, comments.
  List<String> hidden();

  record Pdf(int pages, List<String> lines, List<String> hidden) implements Opened {
    public Pdf {
      lines = List.copyOf(lines);
      hidden = List.copyOf(hidden);
    }
  }

  record Page(List<String> lines, List<String> hidden) implements Opened {
    public Page {
      lines = List.copyOf(lines);
      hidden = List.copyOf(hidden);
    }

    /// Returns several files as one.
    public static Page of(List<Opened> files) {
      return new Page(
          files.stream().flatMap(file -> file.lines().stream()).toList(),
          files.stream().flatMap(file -> file.hidden().stream()).toList());
    }
  }

  /// The rows of a table as text, one a line.
  record Rows(List<String> lines) implements Opened {
    public Rows {
      lines = List.copyOf(lines);
    }

    @Override
    public List<String> hidden() {
      return List.of();
    }
  }

  record Workbook(List<Sheet> sheets, List<String> hidden) implements Opened {
    public Workbook {
      sheets = List.copyOf(sheets);
      hidden = List.copyOf(hidden);
    }

    @Override
    public List<String> lines() {
      return sheets.stream().flatMap(sheet -> sheet.rows().stream()).map(Row::line).toList();
    }
  }

  record Sheet(String name, List<Row> rows) {
    public Sheet {
      rows = List.copyOf(rows);
    }
  }

  /// The cells of a row that hold something.
  record Row(List<SheetCell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    String line() {
      return String.join(" ", cells.stream().map(SheetCell::shown).toList());
    }
  }
}
