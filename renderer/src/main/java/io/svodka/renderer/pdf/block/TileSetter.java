package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Tile;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Typesetter;
import io.svodka.renderer.theme.TileRows;
import java.util.ArrayList;
import java.util.List;

/// Sets key figures as cards of equal width.
final class TileSetter {
  private static final double WIDEST = 190;
  private static final double GUTTER = TileRows.GUTTER;
  private static final double RADIUS = 3;

  private final Looks looks;
  private final CardSetter cards;

  TileSetter(Looks looks, Typesetter typesetter, Tag document) {
    this.looks = looks;
    this.cards = new CardSetter(looks, typesetter, document);
  }

  List<Strip> set(List<Tile> tiles, double width) {
    List<Strip> rows = new ArrayList<>();
    int perRow = new TileRows(tiles, width, looks.theme().baseSizePoints()).across();
    double card =
        Math.min((width - GUTTER * (perRow - 1)) / perRow, cardLimit(tiles.size(), width));
    CardSetter.Against place = cards.against(tiles, card);
    for (int start = 0; start < tiles.size(); start += perRow) {
      Strip row = row(tiles.subList(start, Math.min(start + perRow, tiles.size())), card, place);
      rows.add(start == 0 ? row : row.below(GUTTER));
    }
    return rows;
  }

  /// A lone card does not fill the page.
  private static double cardLimit(int count, double width) {
    return count == 1 ? Math.min(width, WIDEST) : width;
  }

  private Strip row(List<Tile> tiles, double width, CardSetter.Against place) {
    List<Strip> set = tiles.stream().map(tile -> cards.set(tile, width, place)).toList();
    int height = set.stream().mapToInt(Strip::height).max().orElse(0);
    List<Mark> marks = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      double x = i * (width + GUTTER);
      marks.add(new Mark.Fill(x, 0, width, height, RADIUS, looks.theme().wash()));
      set.get(i).marks().forEach(mark -> marks.add(mark.moved(x, 0)));
      set.get(i).words().forEach(text -> words.add(text.moved(x, 0)));
    }
    return Strip.of(height, marks, words);
  }
}
