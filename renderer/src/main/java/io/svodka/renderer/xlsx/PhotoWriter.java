package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;

/// Keeps rows free for an image.
final class PhotoWriter {
  private static final double ROW_MILLIMETRES = 15 * 25.4 / 72;

  private final Pack pack;

  PhotoWriter(Pack pack) {
    this.pack = pack;
  }

  void write(Block.Photo photo, Area area) {
    int rows = (int) Math.ceil(photo.width() * photo.image().ratio() / ROW_MILLIMETRES);
    pack.place(new PlacedPhoto(photo, area.pen(), area.top(), area.left()));
    area.pen().claim(area.top() + Math.max(1, rows));
  }
}
