package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Keep;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Theme;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The models of a table's rows, one at a time.
final class RowModels implements Iterable<Map<String, Object>> {
  private final Table table;
  private final List<ColumnReach> reaches;
  private final Theme theme;
  private final Tones tones;

  RowModels(Table table, List<ColumnReach> reaches, Theme theme) {
    this.table = table;
    this.reaches = reaches;
    this.theme = theme;
    this.tones = new Tones(theme);
  }

  @Override
  public Iterator<Map<String, Object>> iterator() {
    Iterator<Row> rows = table.rows().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Map<String, Object> next() {
        return of(rows.next());
      }
    };
  }

  private Map<String, Object> of(Row row) {
    return switch (row) {
      case Row.GroupHeader(var level, var text, var keep) ->
          Map.of(
              "kind",
              "group",
              "css",
              "group g" + level,
              "body",
              keep == Keep.TOGETHER ? "keep" : "",
              "text",
              text);
      case Row.NewPage _ -> Map.of("kind", "page");
      case Row.Detail(var cells) -> Map.of("kind", "row", "css", "", "cells", drawn(cells));
      case Row.Subtotal(var level, var cells) ->
          Map.of("kind", "row", "css", "subtotal g" + level, "cells", plain(cells));
      case Row.Total(var cells) -> Map.of("kind", "total", "css", "total", "cells", plain(cells));
    };
  }

  private List<Map<String, String>> drawn(List<Cell> cells) {
    List<Map<String, String>> models = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      models.add(drawn(cells.get(i), table.columns().get(i), reaches.get(i)));
    }
    return models;
  }

  private List<Map<String, String>> plain(List<Cell> cells) {
    List<Map<String, String>> models = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      Column column = table.columns().get(i);
      models.add(
          model(cells.get(i), css(column, cells.get(i), ""), "", sign(cells.get(i), column)));
    }
    return models;
  }

  private Map<String, String> drawn(Cell cell, Column column, ColumnReach reach) {
    return switch (column.mark()) {
      case NONE, ICON -> model(cell, css(column, cell, ""), "", sign(cell, column));
      case BAR -> model(cell, css(column, cell, "bar"), bar(cell, reach), "");
      case SCALE, HEAT -> model(cell, css(column, cell, "scale"), heat(cell, reach), "");
    };
  }

  private Map<String, String> model(Cell cell, String css, String style, String sign) {
    return Map.of(
        "text",
        theme.shown(cell),
        "css",
        css,
        "style",
        tones.style(cell.tone()) + style,
        "look",
        tones.inline(cell.tone()),
        "sign",
        sign);
  }

  private String css(Column column, Cell cell, String mark) {
    return (TableModel.css(column) + " " + tones.css(cell.tone()) + " " + mark).strip();
  }

  private static String sign(Cell cell, Column column) {
    return switch (column.mark()) {
      case ICON -> cell.value() instanceof Value.Decimal(var n) ? sign(n.signum()) : "";
      case NONE, BAR, SCALE, HEAT -> "";
    };
  }

  private static String sign(int signum) {
    return signum > 0 ? "up" : signum < 0 ? "down" : "same";
  }

  /// A bar reaches from zero to the figure, to the left when it is negative.
  private static String bar(Cell cell, ColumnReach reach) {
    if (reach.isNone() || !(cell.value() instanceof Value.Decimal(var number))) {
      return "";
    }
    double zero = reach.share(0);
    double end = reach.share(number.doubleValue());
    return "--from:"
        + Digits.percent(Math.min(zero, end))
        + ";--to:"
        + Digits.percent(Math.max(zero, end));
  }

  private static String heat(Cell cell, ColumnReach reach) {
    return !reach.isNone() && cell.value() instanceof Value.Decimal(var number)
        ? "--heat:" + Digits.percent(reach.share(number.doubleValue()) * 0.45)
        : "";
  }
}
