package io.svodka.renderer.xlsx;

import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Unit;

/// What a printed page holds, in points.
record PageRoom(double width, double height) {

  /// Programs disagree by some pixels about how much fits.
  private static final double SAFE = 0.985;

  static PageRoom of(PageSetup page) {
    double margins = 2 * page.marginMillimetres();
    return new PageRoom(
        Unit.POINT.of(page.widthMillimetres() - margins),
        Unit.POINT.of(page.heightMillimetres() - margins) * SAFE);
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
