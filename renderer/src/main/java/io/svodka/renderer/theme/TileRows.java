package io.svodka.renderer.theme;

import io.svodka.model.document.Tile;
import java.util.List;

/// How many key figures stand in a row on paper, in the PDF and where a browser prints: rows come
/// out even where they can. Five are in a row only where none of them has to be squeezed.
///
/// @param width of the row in points
/// @param size of the letters of the page in points
public record TileRows(List<Tile> tiles, double width, double size) {
  /// Between two key figures, in points.
  public static final double GUTTER = 8;

  private static final int MOST = 5;
  private static final double NARROWEST = 92;
  private static final double PADDING = 8;

  /// Letters of figures and of comparisons, as parts of those of the page.
  private static final double FIGURE = 2;

  private static final double SMALL = 0.86;

  public TileRows {
    tiles = List.copyOf(tiles);
  }

  public int across() {
    int fitting = (int) Math.clamp((width + GUTTER) / (NARROWEST + GUTTER), 1, MOST);
    int even = even(fitting);
    return even == MOST && isTight() ? even(MOST - 1) : even;
  }

  private int even(int most) {
    int rows = Math.ceilDiv(tiles.size(), most);
    return rows == 0 ? 1 : Math.ceilDiv(tiles.size(), rows);
  }

  /// Whether a figure would be set smaller, or a comparison broken, in a row of five.
  private boolean isTight() {
    double room = (width - GUTTER * (MOST - 1)) / MOST - 2 * PADDING;
    return tiles.stream()
        .anyMatch(
            tile ->
                Cuts.STRONG.width(tile.figure().shown(), size * FIGURE) > room
                    || tile.deltas().stream()
                        .anyMatch(
                            delta -> Cuts.PLAIN.width(delta.comparison(), size * SMALL) > room));
  }

  /// The cuts of the letters, read when the first row of five is set.
  private static final class Cuts {
    static final TextWidths PLAIN = TextWidths.load("IBMPlexSans-Regular.ttf");
    static final TextWidths STRONG = TextWidths.load("IBMPlexSans-SemiBold.ttf");
  }
}
