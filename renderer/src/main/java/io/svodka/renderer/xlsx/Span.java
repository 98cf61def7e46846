package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import java.util.List;

/// How many columns of a sheet its blocks stretch over.
final class Span {
  private static final int LEAST = 4;
  private static final int MOST_TILES = 6;

  private Span() {}

  /// Columns that no table needs are as many as tiles have even places in.
  static int of(List<Block> blocks) {
    int span = blocks.stream().mapToInt(Span::of).reduce(LEAST, Math::max);
    int tiles = blocks.stream().mapToInt(Span::tiles).reduce(1, Math::max);
    boolean free = blocks.stream().noneMatch(Span::hasTable);
    return free ? Math.ceilDiv(span, tiles) * tiles : span;
  }

  private static int tiles(Block block) {
    return block instanceof Block.Tiles(var all) ? Math.min(all.size(), MOST_TILES) : 1;
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
