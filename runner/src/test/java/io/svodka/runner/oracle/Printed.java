package io.svodka.runner.oracle;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tile;
import io.svodka.model.value.Value;
import io.svodka.runner.oracle.naive.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// What a laid out document prints for its only query.
final class Printed {
  private Printed() {}

  static Sheet sheet(Document document) {
    List<List<Sheet.Line>> tables = new ArrayList<>();
    List<Sheet.Cell> tiles = new ArrayList<>();
    for (Section section : document.sections()) {
      for (Block block : section.blocks()) {
        switch (block) {
          case Block.Grid(var table) -> tables.add(lines(table));
          case Block.Tiles(var cards) ->
              cards.stream().map(Tile::figure).map(Printed::cell).forEach(tiles::add);
          case Block.Prose _ -> {}
          case Block.Picture _, Block.Photo _, Block.SideBySide _, Block.PageBreak _ ->
              throw new IllegalArgumentException("nobody asked for " + block);
        }
      }
    }
    return new Sheet(tables.getFirst(), tiles, tables.size() > 1 ? tables.get(1) : List.of());
  }

  private static List<Sheet.Line> lines(Table table) {
    return StreamSupport.stream(table.rows().spliterator(), false).map(Printed::line).toList();
  }

  private static Sheet.Line line(Table.Row row) {
    return switch (row) {
      case Table.Row.Detail(var cells) -> new Sheet.Line("row", cells(cells));
      case Table.Row.Subtotal(var level, var cells) -> new Sheet.Line("sum" + level, cells(cells));
      case Table.Row.Total(var cells) -> new Sheet.Line("all", cells(cells));
      case Table.Row.GroupHeader _, Table.Row.NewPage _ ->
          throw new IllegalArgumentException("nobody asked for " + row);
    };
  }

  private static List<Sheet.Cell> cells(List<Cell> cells) {
    return cells.stream().map(Printed::cell).toList();
  }

  private static Sheet.Cell cell(Cell cell) {
    return Sheet.Cell.of(
        cell.value() instanceof Value.Bucket(var period) ? Value.of(period.start()) : cell.value());
  }
}
