package io.svodka.renderer.text;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Row;
import io.svodka.renderer.excerpt.TableExcerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table as lines: in columns where they fit, else one figure on a line.
final class TextTable {
  private static final String GAP = "  ";

  private final Table table;
  private final List<Row> rows;
  private final List<Integer> widths;

  TextTable(Table table) {
    this.table = table;
    this.rows = new ArrayList<>();
    TableExcerpt.of(table).rows().forEach(rows::add);
    rows.removeIf(row -> row instanceof Row.NewPage);
    this.widths = IntStream.range(0, table.columns().size()).mapToObj(this::width).toList();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(TextLines.wrap(table.title(), "", ""));
    if (rows.isEmpty()) {
      lines.addAll(TextLines.wrap(table.whenEmpty(), "", ""));
    } else if (fullWidth() <= TextLines.WIDTH) {
      addColumns(lines);
    } else {
      rows.forEach(row -> addRecord(row, lines));
    }
    table.notes().forEach(note -> lines.addAll(TextLines.wrap(note, "* ", "  ")));
    return lines;
  }

  private void addColumns(List<String> lines) {
    String rule = "-".repeat(fullWidth());
    lines.add(line(IntStream.range(0, table.columns().size()).mapToObj(this::heading).toList()));
    lines.add(rule);
    for (Row row : rows) {
      switch (row) {
        case Row.GroupHeader(_, var text, _) -> lines.addAll(TextLines.wrap(text, "", ""));
        case Row.Detail(var cells) -> lines.add(line(texts(cells)));
        case Row.Subtotal(_, var cells) -> lines.add(line(texts(cells)));
        case Row.Total(var cells) -> {
          lines.add(rule);
          lines.add(line(texts(cells)));
        }
        case Row.NewPage _ -> {}
      }
    }
  }

  private void addRecord(Row row, List<String> lines) {
    List<String> texts = texts(cells(row));
    for (int i = 0; i < texts.size(); i++) {
      String name = heading(i);
      lines.addAll(
          i == 0
              ? TextLines.wrap(texts.get(i), "", "")
              : TextLines.wrap(name + ": " + texts.get(i), GAP, GAP + GAP));
    }
    if (row instanceof Row.GroupHeader(_, var text, _)) {
      lines.addAll(TextLines.wrap(text, "", ""));
    }
  }

  private String line(List<String> texts) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      boolean figures = table.columns().get(i).align() == Align.RIGHT;
      line.append(i == 0 ? "" : GAP)
          .append(
              figures
                  ? TextLines.right(texts.get(i), widths.get(i))
                  : TextLines.left(texts.get(i), widths.get(i)));
    }
    return line.toString().stripTrailing();
  }

  private int fullWidth() {
    return widths.stream().mapToInt(width -> width).sum() + GAP.length() * (widths.size() - 1);
  }

  private int width(int column) {
    return Stream.concat(
            Stream.of(heading(column)),
            rows.stream()
                .map(TextTable::cells)
                .filter(cells -> !cells.isEmpty())
                .map(cells -> TextLines.clean(cells.get(column).shown())))
        .mapToInt(TextLines::length)
        .max()
        .orElse(0);
  }

  private String heading(int place) {
    Column column = table.columns().get(place);
    String note = column.note().isEmpty() ? "" : ", " + column.note();
    return TextLines.clean(table.heading(place) + note);
  }

  private static List<String> texts(List<Cell> cells) {
    return cells.stream().map(cell -> TextLines.clean(cell.shown())).toList();
  }

  private static List<Cell> cells(Row row) {
    return switch (row) {
      case Row.GroupHeader _, Row.NewPage _ -> List.of();
      case Row.Detail(var cells) -> cells;
      case Row.Subtotal(_, var cells) -> cells;
      case Row.Total(var cells) -> cells;
    };
  }
}
