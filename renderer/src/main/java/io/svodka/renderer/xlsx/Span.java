package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import java.util.List;

/// How many columns of a sheet its blocks stretch over.
final class Span {
  private static final int LEAST = 4;
  private static final int MOST_TILES = 6;

  private Span() {}

  static int of(List<Block> blocks) {
    return blocks.stream().mapToInt(Span::of).reduce(LEAST, Math::max);
  }

  /// Whether of these blocks some are charts and some lie in cells.
  static boolean mixes(List<Block> blocks) {
    return blocks.stream().anyMatch(Block.Picture.class::isInstance)
        && !blocks.stream().allMatch(Block.Picture.class::isInstance);
  }

  static boolean hasTable(Block block) {
    return switch (block) {
      case Block.Grid _ -> true;
      case Block.SideBySide(_, var blocks) -> blocks.stream().anyMatch(Span::hasTable);
      case Block.Tiles _, Block.Picture _, Block.Photo _, Block.Prose _, Block.PageBreak _ -> false;
    };
  }

  private static int of(Block block) {
    return switch (block) {
      case Block.Tiles(var tiles) -> Math.min(tiles.size(), MOST_TILES);
      case Block.Grid(var table) -> table.columns().size();
      case Block.SideBySide(_, var blocks) -> Math.max(of(blocks), blocks.size() * 2);
      case Block.Picture _, Block.Photo _, Block.Prose _, Block.PageBreak _ -> LEAST;
    };
  }
}
