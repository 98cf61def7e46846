package io.svodka.renderer.xlsx;

import io.svodka.model.document.Tile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes key figures as a block of cells: label, figure, changes, aim, small line. The cells of a
/// row of tiles are a strip as wide as what stands above and below it; each tile has as many of its
/// columns as the others, and where that does not come out, the first has fewer, whose column holds
/// names.
final class TilesWriter {
  private static final double WIDEST_NOTE = 20;

  /// Height of the last row of a strip, in points: with air below its words.
  private static final double LAST_ROW = 20;

  /// Height of a row of small lines, in points.
  private static final double TREND_ROW = 30;

  private final Pack pack;
  private final Looks looks;
  private final Contents contents;

  TilesWriter(Pack pack, Looks looks, Contents contents) {
    this.pack = pack;
    this.looks = looks;
    this.contents = contents;
  }

  void write(List<Tile> tiles, Area area) {
    int rows = (tiles.size() + area.columns() - 1) / area.columns();
    int inRow = (tiles.size() + rows - 1) / Math.max(1, rows);
    int top = area.top();
    for (int first = 0; first < tiles.size(); first += inRow) {
      List<Tile> some = tiles.subList(first, Math.min(tiles.size(), first + inRow));
      top = some.isEmpty() ? top : row(some, inRow, area, top) + 1;
    }
  }

  private int row(List<Tile> tiles, int inRow, Area area, int top) {
    List<Integer> ends = new ArrayList<>(Collections.nCopies(area.columns(), top));
    for (int i = 0; i < tiles.size(); i++) {
      int place = i * area.columns() / inRow;
      ends.set(place, tile(tiles.get(i), area.pen(), top, area.left() + place));
    }
    int words = ends.stream().reduce(top, Math::max);
    boolean haveTrends = tiles.stream().anyMatch(tile -> !tile.trend().isEmpty());
    int bottom = haveTrends ? words + 1 : words;
    for (int i = 0; i < ends.size(); i++) {
      for (int row = ends.get(i); row < bottom; row++) {
        area.pen().put(row, area.left() + i, Content.BLANK, looks.tileNote());
      }
    }
    trends(tiles, inRow, area, words);
    area.pen().raise(bottom - 1, haveTrends ? TREND_ROW : LAST_ROW);
    return bottom;
  }

  /// Puts the small lines of a strip into one row, each over all columns of its tile.
  private void trends(List<Tile> tiles, int inRow, Area area, int row) {
    for (int i = 0; i < tiles.size(); i++) {
      int from = area.left() + i * area.columns() / inRow;
      int to = area.left() + (i + 1) * area.columns() / inRow;
      for (Tile.Trend trend : tiles.get(i).trend()) {
        pack.place(new Sparkline(area.pen(), row, from, tiles.get(i), trend));
        area.pen().join(row, from, to - from);
      }
    }
  }

  private int tile(Tile tile, SheetPen pen, int top, int column) {
    int row = top;
    pen.fitted(row++, column, tile.label(), looks.tileLabel(), WIDEST_NOTE);
    Look figure = looks.tinted(looks.tileFigure(), tile.figure().tone());
    pack.ranges().figure(tile.label(), pen.sheet(), row, column);
    pen.value(row++, column, contents.filling(tile.figure()), figure, WIDEST_NOTE);
    for (Tile.Delta delta : tile.deltas()) {
      Look look = looks.tinted(looks.tileDelta(), delta.change().tone());
      if (!delta.change().shown().isEmpty()) {
        pen.value(
            row++, column, new Filling(change(delta), delta.change().shown()), look, WIDEST_NOTE);
      }
      pen.fitted(row++, column, delta.comparison(), looks.tileNote(), WIDEST_NOTE);
    }
    for (Tile.Target target : tile.target()) {
      pen.fitted(row++, column, target.label(), looks.tileNote(), WIDEST_NOTE);
      Look look = looks.tinted(looks.tileDelta(), target.aim().tone());
      pen.value(row++, column, contents.filling(target.aim()), look, WIDEST_NOTE);
    }
    return row;
  }

  /// A change that cannot be computed still says so: an empty cell beside its name would puzzle.
  private Content change(Tile.Delta delta) {
    Content content = contents.of(delta.change());
    return switch (content) {
      case Content.Blank _ -> new Content.Words(delta.change().shown());
      case Content.Words words -> words;
      case Content.Figure(var number, var pattern) ->
          new Content.Figure(number, NumberPatterns.withSign(pattern));
    };
  }
}
