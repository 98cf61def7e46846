package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import io.svodka.model.document.Table;
import java.util.List;
import java.util.stream.Stream;

/// Finds tables among blocks.
final class Tables {
  private Tables() {}

  static List<Table> in(List<Block> blocks) {
    return blocks.stream().flatMap(Tables::in).toList();
  }

  private static Stream<Table> in(Block block) {
    return switch (block) {
      case Block.Grid(var table) -> Stream.of(table);
      case Block.SideBySide(_, var blocks) -> blocks.stream().flatMap(Tables::in);
      case Block.Tiles _, Block.Picture _, Block.Photo _, Block.Prose _, Block.PageBreak _ ->
          Stream.empty();
    };
  }
}
