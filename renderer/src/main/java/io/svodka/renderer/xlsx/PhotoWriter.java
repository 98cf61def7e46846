package io.svodka.renderer.xlsx;

import io.svodka.model.document.Image;

/// Keeps rows free for an image.
final class PhotoWriter {
  private static final double ROW_MILLIMETRES = 15 * 25.4 / 72;

  private final Pack pack;

  PhotoWriter(Pack pack) {
    this.pack = pack;
  }

  /// @param width in millimetres
  void write(Image image, double width, Area area) {
    int rows = (int) Math.ceil(width * image.ratio() / ROW_MILLIMETRES);
    pack.place(new PlacedPhoto(image, width, area.pen(), area.top(), area.left()));
    area.pen().claim(area.top() + Math.max(1, rows));
  }
}
