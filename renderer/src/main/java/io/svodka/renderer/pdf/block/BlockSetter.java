package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Block;
import io.svodka.model.document.Image;
import io.svodka.model.document.Unit;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.table.TableParts;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Setting;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.List;

/// Sets any block in a column of some width.
final class BlockSetter {
  private final Setting setting;

  BlockSetter(Setting setting) {
    this.setting = setting;
  }

  /// Returns the strips of a block; those of a table are set while they are read.
  Iterable<Strip> set(Block block, double width) {
    Looks looks = setting.looks();
    Typesetter typesetter = setting.typesetter();
    int room = setting.pageRoom();
    return switch (block) {
      case Block.Tiles(var tiles) ->
          new TileSetter(looks, typesetter, setting.document()).set(tiles, width);
      case Block.Grid(var table) -> TableParts.of(table, setting, width);
      case Block.Picture(var chart) -> new PictureSetter(setting).set(chart, width);
      case Block.Photo photo -> photo(photo, width, room);
      case Block.Prose(var paragraphs) ->
          new ProseSetter(looks, typesetter, setting.document()).set(paragraphs, width);
      case Block.SideBySide row -> new SideSetter(this, room).set(row, width);
      case Block.PageBreak _ -> List.of();
    };
  }

  private List<Strip> photo(Block.Photo photo, double width, int room) {
    Image image = photo.image();
    double wide = Math.min(width, Unit.POINT.of(photo.width()));
    double high = Math.min(room, wide * image.ratio());
    Mark mark =
        new Mark.Photo(
            0, 0, high / image.ratio(), high, image, setting.document().figure(photo.words()));
    return List.of(Strip.of(high, List.of(mark), List.of()));
  }
}
