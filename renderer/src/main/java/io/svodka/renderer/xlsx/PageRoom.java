package io.svodka.renderer.xlsx;

import io.svodka.model.document.PageSetup;

/// What a printed page holds, in points.
record PageRoom(double width, double height) {
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  /// Programs disagree by some pixels about how much fits.
  private static final double SAFE = 0.985;

  static PageRoom of(PageSetup page) {
    double margins = 2 * page.marginMillimetres();
    return new PageRoom(
        (page.widthMillimetres() - margins) * POINTS_PER_MILLIMETRE,
        (page.heightMillimetres() - margins) * POINTS_PER_MILLIMETRE * SAFE);
  }

  /// Returns how high something drawn can be that lies on whole rows of one page.
  double highest() {
    return Math.floor(height / RowHeights.STANDARD) * RowHeights.STANDARD - Anchor.AIR;
  }

  /// Returns what a page holds of a sheet that is printed one page wide.
  PageRoom fitted(double sheetWidth) {
    double scale = Math.floor(Math.min(1, width / sheetWidth) * 100) / 100;
    return new PageRoom(width / scale, height / scale);
  }
}
