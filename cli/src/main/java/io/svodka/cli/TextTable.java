package io.svodka.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table in plain text, columns as wide as their widest cell.
final class TextTable {
  private static final String GAP = "  ";

  private final List<Align> aligns;
  private final List<Row> rows = new ArrayList<>();

  TextTable(List<Align> aligns, List<String> heads) {
    this.aligns = List.copyOf(aligns);
    add(heads);
  }

  enum Align {
    LEFT,
    RIGHT
  }

  private sealed interface Row {
    record Cells(List<String> cells) implements Row {}

    /// Names what the rows below it have in common.
    record Section(String words) implements Row {}
  }

  void add(List<String> cells) {
    rows.add(new Row.Cells(cells.stream().map(OneLine::of).toList()));
  }

  /// Adds a line over the whole width.
  void section(String words) {
    rows.add(new Row.Section(OneLine.of(words)));
  }

  List<String> lines() {
    return lines(IntStream.range(0, aligns.size()).boxed().toList());
  }

  /// Returns the lines without columns that are empty but for their heading.
  List<String> filledLines() {
    return lines(
        IntStream.range(0, aligns.size())
            .filter(column -> cells(column).stream().skip(1).anyMatch(cell -> !cell.isEmpty()))
            .boxed()
            .toList());
  }

  private List<String> cells(int column) {
    List<String> cells = new ArrayList<>();
    for (Row row : rows) {
      switch (row) {
        case Row.Cells(var all) -> cells.add(all.get(column));
        case Row.Section _ -> {}
      }
    }
    return cells;
  }

  private List<String> lines(List<Integer> columns) {
    List<Integer> widths =
        columns.stream()
            .map(column -> cells(column).stream().mapToInt(TextTable::width).max().orElse(0))
            .toList();
    List<String> lines =
        new ArrayList<>(rows.stream().map(row -> line(row, columns, widths)).toList());
    int between = GAP.length() * Math.max(0, columns.size() - 1);
    lines.add(1, "─".repeat(widths.stream().mapToInt(w -> w).sum() + between));
    return lines;
  }

  private String line(Row row, List<Integer> columns, List<Integer> widths) {
    return switch (row) {
      case Row.Cells(var all) -> line(all, columns, widths);
      case Row.Section(var words) -> words;
    };
  }

  private String line(List<String> row, List<Integer> columns, List<Integer> widths) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.get(columns.get(i));
      String padding = " ".repeat(widths.get(i) - width(cell));
      cells.add(aligns.get(columns.get(i)) == Align.LEFT ? cell + padding : padding + cell);
    }
    return String.join(GAP, cells).stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
