package io.svodka.model.document;

import java.util.List;

/// One element of the flow.
public sealed interface Block {

  /// Key figures as cards.
  record Tiles(List<Tile> tiles) implements Block {
    public Tiles {
      tiles = List.copyOf(tiles);
    }
  }

  /// A table; see [Table].
  record Grid(Table table) implements Block {}

  /// A chart; see [Chart].
  record Picture(Chart chart) implements Block {}

  /// An image from a file, as wide as said in millimetres where there is room.
  ///
  /// @param words what is to be seen, for those who cannot see it
  record Photo(Image image, double width, String words) implements Block {}

  /// Running text.
  record Prose(List<Paragraph> paragraphs) implements Block {
    public Prose {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// Blocks side by side. `widths` are relative and as many as the blocks.
  record SideBySide(List<Integer> widths, List<Block> blocks) implements Block {
    public SideBySide {
      widths = List.copyOf(widths);
      blocks = List.copyOf(blocks);
      if (widths.size() != blocks.size()) {
        throw new IllegalArgumentException("one width for each block");
      }
    }
  }

  /// The next block starts a new page.
  record PageBreak() implements Block {}
}
