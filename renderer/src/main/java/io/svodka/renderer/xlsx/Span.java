package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import java.util.List;

/// How many columns of a sheet its blocks stretch over.
final class Span {
  private static final int LEAST = 4;
  private static final int MOST_TILES = 6;

  /// So many columns of the least width fill a page: enough for words beside a chart.
  private static final int PAGE = 10;

  private Span() {}

  static int of(List<Block> blocks) {
    int most = blocks.stream().mapToInt(Span::of).reduce(LEAST, Math::max);
    boolean narrow = blocks.stream().anyMatch(Span::hasTable);
    return narrow && blocks.stream().anyMatch(Span::mixes) ? Math.max(most, PAGE) : most;
  }

  /// Whether a row has a chart beside something that lies in cells.
  private static boolean mixes(Block block) {
    return block instanceof Block.SideBySide(_, var blocks)
        && blocks.stream().anyMatch(Block.Picture.class::isInstance)
        && blocks.stream().anyMatch(inner -> !(inner instanceof Block.Picture) && !hasTable(inner));
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
