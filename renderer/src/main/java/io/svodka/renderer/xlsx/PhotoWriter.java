package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import io.svodka.model.document.Unit;

/// Keeps rows free for an image.
final class PhotoWriter {

  private final Pack pack;

  PhotoWriter(Pack pack) {
    this.pack = pack;
  }

  /// An image is as high as a page at most, as it is on paper.
  void write(Block.Photo photo, Area area) {
    double ratio = photo.image().ratio();
    double height = Math.min(Unit.POINT.of(photo.width() * ratio), pack.room().highest());
    pack.place(new PlacedPhoto(photo, area.pen(), area.top(), area.left(), height));
    area.pen().claim(area.top() + Anchor.rows(height));
  }
}
