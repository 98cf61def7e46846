package io.svodka.renderer.html;

import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Width;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Words;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The model of a table. Its rows are read only while the template writes them.
final class TableModel {
  private static final int WIDE = 9;

  private TableModel() {}

  static Map<String, Object> of(Table table, Theme theme, Words words) {
    List<Column> columns = table.columns();
    return Map.ofEntries(
        Map.entry("title", table.title()),
        Map.entry("again", again(table, words)),
        Map.entry("columns", columns.stream().map(TableModel::column).toList()),
        Map.entry("heads", table.heads().rows().stream().map(row -> heads(table, row)).toList()),
        Map.entry("stubs", "x".repeat(table.heads().stubs())),
        Map.entry("count", "" + columns.size()),
        Map.entry("wide", columns.size() >= WIDE ? "wide" : ""),
        Map.entry("set", columns.stream().allMatch(TableModel::isFree) ? "" : "set"),
        Map.entry("rows", new RowModels(table, theme)),
        Map.entry("body", new TableBody(table, theme)),
        Map.entry("notes", table.notes()),
        Map.entry("whenEmpty", table.whenEmpty()));
  }

  /// Returns what stands above the heads where a table goes on.
  private static String again(Table table, Words words) {
    return table.title().isEmpty() ? "" : table.title() + " (" + words.continued() + ")";
  }

  private static List<Map<String, String>> heads(Table table, List<Table.Head> row) {
    List<Map<String, String>> heads = new ArrayList<>();
    int start = 0;
    for (Table.Head head : row) {
      boolean figures = start >= table.heads().stubs();
      heads.add(
          Map.of(
              "text",
              head.text(),
              "count",
              "" + head.columns(),
              "css",
              figures && !head.text().isEmpty() ? "over" : ""));
      start += head.columns();
    }
    return heads;
  }

  private static Map<String, Object> column(Column column) {
    return Map.of(
        "label", column.label(),
        "note", column.note(),
        "pieces", LongWords.pieces(column.label()),
        "css", css(column),
        "width", width(column.width()),
        "number", isNumber(column.format()) ? "number" : "");
  }

  private static boolean isNumber(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Money _,
          ValueFormat.Percent _,
          ValueFormat.Points _,
          ValueFormat.Plain _,
          ValueFormat.Duration _ ->
          true;
      case ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          false;
    };
  }

  static String css(Column column) {
    return switch (column.align()) {
      case LEFT -> "";
      case CENTER -> "mid";
      case RIGHT -> "num";
    };
  }

  /// Words are cut within only where the author says how wide a column is.
  private static boolean isFree(Column column) {
    return width(column.width()).isEmpty();
  }

  private static String width(Width width) {
    return switch (width) {
      case Width.Fitting() -> "";
      case Width.Millimetres(var length) -> Digits.of(length) + "mm";
      case Width.Share(var share) -> Digits.percent(share);
    };
  }
}
