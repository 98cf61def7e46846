package io.svodka.renderer.xlsx;

import io.svodka.model.document.Tile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes key figures as a block of cells: label, figure, changes, aim. The cells of a row of tiles
/// are a strip as wide as what stands above and below it; each tile has as many of its columns as
/// the others, and where that does not come out, the first has fewer, whose column holds names.
final class TilesWriter {
  private static final double WIDEST_NOTE = 20;

  /// Height of the last row of a strip, in points: with air below its words.
  private static final double LAST_ROW = 20;

  private final Looks looks;
  private final Contents contents;
  private final RangeNames ranges;

  TilesWriter(Looks looks, Contents contents, RangeNames ranges) {
    this.looks = looks;
    this.contents = contents;
    this.ranges = ranges;
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
    int bottom = ends.stream().reduce(top, Math::max);
    for (int i = 0; i < ends.size(); i++) {
      for (int row = ends.get(i); row < bottom; row++) {
        area.pen().put(row, area.left() + i, Content.BLANK, looks.tileNote());
      }
    }
    area.pen().raise(bottom - 1, LAST_ROW);
    return bottom;
  }

  private int tile(Tile tile, SheetPen pen, int top, int column) {
    int row = top;
    pen.fitted(row++, column, tile.label(), looks.tileLabel(), WIDEST_NOTE);
    Look figure = looks.tinted(looks.tileFigure(), tile.figure().tone());
    ranges.figure(tile.label(), pen.sheet(), row, column);
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
