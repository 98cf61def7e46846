package io.svodka.renderer.pdf.jasper;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.strip.Words.Side;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Setting;
import java.util.List;

/// Writes the lines that repeat on every page, with the page's number in them.
final class BandWriter {
  private static final double ENOUGH_FOR_NEIGHBOURS = 12;

  private final Bands bands;
  private final Setting setting;
  private final Frame frame;
  private final int pages;

  BandWriter(Bands bands, Setting setting, Frame frame, int pages) {
    this.bands = bands;
    this.setting = setting;
    this.frame = frame;
    this.pages = pages;
  }

  Words header(Side side, int page) {
    return words(bands.header(), side, page);
  }

  Words footer(Side side, int page) {
    return words(bands.footer(), side, page);
  }

  private Words words(Band band, Side side, int page) {
    Look look = setting.looks().small();
    String text = text(parts(band, side), page);
    String fitting = setting.typesetter().fitting(text, look, room(band, side, page));
    return Words.at(0, 0, frame.bodyWidth(), List.of(fitting), look).on(side);
  }

  /// The right side is printed whole; the others give way to it.
  private double room(Band band, Side side, int page) {
    double right = width(band.right(), page);
    double center = width(band.center(), page);
    double half = (frame.bodyWidth() - center) / 2;
    return switch (side) {
      case RIGHT -> frame.bodyWidth();
      case CENTER -> frame.bodyWidth() - 2 * right;
      case LEFT -> (center > 0 ? half : frame.bodyWidth() - right) - ENOUGH_FOR_NEIGHBOURS;
    };
  }

  private double width(List<BandPart> parts, int page) {
    String text = setting.typesetter().clean(text(parts, page));
    return setting.typesetter().width(text.replace('\n', ' '), setting.looks().small());
  }

  private static List<BandPart> parts(Band band, Side side) {
    return switch (side) {
      case LEFT -> band.left();
      case CENTER -> band.center();
      case RIGHT -> band.right();
    };
  }

  private String text(List<BandPart> parts, int page) {
    StringBuilder text = new StringBuilder();
    for (BandPart part : parts) {
      switch (part) {
        case BandPart.Words(var words) -> text.append(words);
        case BandPart.PageNumber() -> text.append(page);
        case BandPart.PageCount() -> text.append(pages);
      }
    }
    return text.toString();
  }
}
