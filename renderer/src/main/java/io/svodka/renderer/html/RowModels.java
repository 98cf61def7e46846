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
          Map.of("kind", "row", "css", "", "cells", cells(cells, looks.drawn(), 0));
      case Row.Subtotal(var level, var cells) ->
          Map.of("kind", "row", "css", "subtotal g" + level, "cells", sums(cells));
      case Row.Total(var cells) -> Map.of("kind", "total", "css", "total", "cells", sums(cells));
    };
  }

  private List<Map<String, Object>> sums(List<Cell> cells) {
    Cell label = cells.getFirst();
    CellLook look = looks.plain().getFirst();
    int columns = SumLabel.columns(cells);
    List<Map<String, Object>> models = new ArrayList<>();
    models.add(model(label, look, SumLabel.css(look.css(label.tone())), columns));
    models.addAll(cells(cells, looks.plain(), columns));
    return models;
  }

  private List<Map<String, Object>> cells(List<Cell> cells, List<CellLook> columns, int from) {
    List<Map<String, Object>> models = new ArrayList<>(cells.size());
    for (int i = from; i < cells.size(); i++) {
      CellLook look = columns.get(i);
      models.add(model(cells.get(i), look, look.css(cells.get(i).tone()), 1));
    }
    return models;
  }

  private Map<String, Object> model(Cell cell, CellLook look, String css, int columns) {
    return Map.of(
        "pieces",
        LongWords.pieces(theme.shown(cell)),
        "css",
        css,
        "span",
        columns > 1 ? "" + columns : "",
        "look",
        look.tones().inline(cell.tone()),
        "sign",
        look.sign(cell));
  }
}
