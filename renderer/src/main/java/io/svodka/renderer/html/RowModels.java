package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Theme;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The models of the few rows that a mail shows, one at a time.
final class RowModels implements Iterable<Map<String, Object>> {
  private final Table table;
  private final CellLooks looks;
  private final Theme theme;

  RowModels(Table table, Theme theme) {
    this.table = table;
    this.looks = CellLooks.of(table, theme);
    this.theme = theme;
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
      case Row.GroupHeader(var level, var text, _) ->
          Map.of("kind", "group", "css", "group g" + level, "text", text);
      case Row.NewPage _ -> Map.of("kind", "page");
      case Row.Detail(var cells) ->
          Map.of("kind", "row", "css", "", "cells", cells(cells, looks.drawn()));
      case Row.Subtotal(var level, var cells) ->
          Map.of("kind", "row", "css", "subtotal g" + level, "cells", cells(cells, looks.plain()));
      case Row.Total(var cells) ->
          Map.of("kind", "total", "css", "total", "cells", cells(cells, looks.plain()));
    };
  }

  private List<Map<String, String>> cells(List<Cell> cells, List<CellLook> columns) {
    List<Map<String, String>> models = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      models.add(model(cells.get(i), columns.get(i)));
    }
    return models;
  }

  private Map<String, String> model(Cell cell, CellLook look) {
    return Map.of(
        "text",
        theme.shown(cell),
        "css",
        look.css(cell.tone()),
        "look",
        look.tones().inline(cell.tone()),
        "sign",
        look.sign(cell));
  }
}
