package io.svodka.renderer.pdf.strip;

import io.svodka.model.document.Bands;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Unit;

/// The page in whole points: its size, its margins and the room between the bands.
public record Frame(int width, int height, int margin, int header, int footer) {
  private static final int BAND = 27;

  /// Returns the frame of a document's pages.
  public static Frame of(PageSetup page, Bands bands) {
    return new Frame(
        (int) Math.round(Unit.POINT.of(page.widthMillimetres())),
        (int) Math.round(Unit.POINT.of(page.heightMillimetres())),
        (int) Math.round(Unit.POINT.of(page.marginMillimetres())),
        bands.header().isEmpty() ? 0 : BAND,
        bands.footer().isEmpty() ? 0 : BAND);
  }

  /// Returns the width between the margins.
  public int bodyWidth() {
    return width - 2 * margin;
  }

  /// Returns the height between the bands.
  public int bodyHeight() {
    return height - 2 * margin - header - footer;
  }
}
