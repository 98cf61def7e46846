package io.svodka.renderer.html;

import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Width;
import java.util.List;
import java.util.Map;

/// The model of a table. Its rows are read only while the template writes them.
final class TableModel {
  private static final int WIDE = 9;

  private TableModel() {}

  static Map<String, Object> of(Table table) {
    List<Column> columns = table.columns();
    return Map.of(
        "title", table.title(),
        "columns", columns.stream().map(TableModel::column).toList(),
        "count", "" + columns.size(),
        "wide", columns.size() >= WIDE ? "wide" : "",
        "rows", new RowModels(table, ColumnReach.of(table)),
        "notes", table.notes(),
        "whenEmpty", table.whenEmpty());
  }

  private static Map<String, String> column(Column column) {
    return Map.of(
        "label", column.label(),
        "note", column.note(),
        "css", css(column),
        "width", width(column.width()));
  }

  static String css(Column column) {
    return switch (column.align()) {
      case LEFT -> "";
      case CENTER -> "mid";
      case RIGHT -> "num";
    };
  }

  private static String width(Width width) {
    return switch (width) {
      case Width.Fitting() -> "";
      case Width.Millimetres(var length) -> Digits.of(length) + "mm";
      case Width.Share(var share) -> Digits.percent(share);
    };
  }
}
