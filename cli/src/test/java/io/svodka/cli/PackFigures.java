package io.svodka.cli;

import io.svodka.engine.layout.FigureTrail;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tile;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures of a document by the places where they stand.
final class PackFigures {
  /// What is said of a figure that is not there.
  static final String NONE = "none";

  /// What is said of the growth of something that was not there before.
  static final String NEW = "new";

  private final FigureTrail.Kept trail;
  private final Map<String, Cell> found = new LinkedHashMap<>();
  private int said;

  private PackFigures(FigureTrail.Kept trail) {
    this.trail = trail;
  }

  /// @param trail of the layout that made the document
  static Map<String, Cell> of(Document document, FigureTrail.Kept trail) {
    PackFigures figures = new PackFigures(trail);
    document.sections().forEach(section -> section.blocks().forEach(figures::add));
    return figures.found;
  }

  static String plain(Value value) {
    return switch (value) {
      case Value.Decimal(var number) -> plain(number);
      case Value.Absent() -> NONE;
      case Value.Text _ -> NEW;
      case Value.Truth _, Value.Day _, Value.Moment _, Value.Bucket _ -> value.toString();
    };
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void add(Block block) {
    switch (block) {
      case Block.Tiles(var tiles) -> tiles.forEach(this::add);
      case Block.Grid(var table) -> add(table);
      case Block.Picture(var chart) -> add(chart);
      case Block.Prose _ -> trail.in(block).forEach(cell -> put("text · " + (++said), cell));
      case Block.SideBySide(_, var blocks) -> blocks.forEach(this::add);
      case Block.Photo _, Block.PageBreak _ -> {}
    }
  }

  private void add(Tile tile) {
    put(tile.label(), tile.figure());
    for (int i = 0; i < tile.deltas().size(); i++) {
      put(tile.label() + " · before " + (i + 1), tile.deltas().get(i).before());
      put(tile.label() + " · change " + (i + 1), tile.deltas().get(i).change());
    }
    tile.target().forEach(target -> put(tile.label() + " · target", target.aim()));
  }

  private void add(Chart chart) {
    for (Chart.Series series : chart.series()) {
      for (int i = 0; i < series.cells().size(); i++) {
        put(chart.title() + " · " + series.label() + " · " + (i + 1), series.cells().get(i));
      }
    }
  }

  private void add(Table table) {
    String group = table.title();
    for (Table.Row row : table.rows()) {
      switch (row) {
        case Table.Row.GroupHeader(_, var text, _) -> group = table.title() + " · " + text;
        case Table.Row.Detail(var cells) -> add(table, group, cells);
        case Table.Row.Subtotal(_, var cells) -> add(table, group, cells);
        case Table.Row.Total(var cells) -> add(table, table.title(), cells);
        case Table.Row.NewPage _ -> {}
      }
    }
  }

  private void add(Table table, String group, List<Cell> row) {
    for (int i = 1; i < row.size(); i++) {
      String column = table.columns().get(i).label();
      put(group + " · " + row.getFirst().shown() + " · " + column, row.get(i));
    }
  }

  private void put(String place, Cell cell) {
    Cell other = found.put(place, cell);
    if (other != null) {
      throw new AssertionError("two figures are at " + place);
    }
  }
}
