package io.svodka.cli;

import java.util.ArrayList;
import java.util.List;

/// A table in plain text, columns as wide as their widest cell.
final class TextTable {
  private static final String GAP = "  ";

  private final List<Align> aligns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<Align> aligns, List<String> heads) {
    this.aligns = List.copyOf(aligns);
    add(heads);
  }

  enum Align {
    LEFT,
    RIGHT
  }

  void add(List<String> cells) {
    rows.add(cells.stream().map(OneLine::of).toList());
  }

  List<String> lines() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < aligns.size(); column++) {
      int index = column;
      widths.add(rows.stream().mapToInt(row -> width(row.get(index))).max().orElse(0));
    }
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
    lines.add(
        1, "─".repeat(widths.stream().mapToInt(w -> w).sum() + GAP.length() * (widths.size() - 1)));
    return lines;
  }

  private String line(List<String> row, List<Integer> widths) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String padding = " ".repeat(widths.get(i) - width(row.get(i)));
      cells.add(aligns.get(i) == Align.LEFT ? row.get(i) + padding : padding + row.get(i));
    }
    return String.join(GAP, cells).stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
