package io.svodka.renderer.pdf.jasper;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.renderer.pdf.jasper.Ink.Place;
import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.strip.Words.Side;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Writes the lines that repeat on every page, with the page's number in them.
final class BandWriter {
  private static final double ENOUGH_FOR_NEIGHBOURS = 12;

  private final Bands bands;
  private final Setting setting;
  private final Frame frame;

  BandWriter(Bands bands, Setting setting, Frame frame) {
    this.bands = bands;
    this.setting = setting;
    this.frame = frame;
  }

  /// Whether a line names the number of pages, which is known at the end only.
  boolean countsPages(Place place) {
    Band band = band(place);
    return Stream.of(band.left(), band.center(), band.right())
        .flatMap(List::stream)
        .anyMatch(BandPart.PageCount.class::isInstance);
  }

  /// Returns the height of a line with the room that parts it from the body.
  int height(Place place) {
    return switch (place) {
      case HEADER -> frame.header();
      case FOOTER -> frame.footer();
    };
  }

  /// Returns the line of a page.
  ///
  /// @param pages how many there are; of no account where the line does not name it
  Strip line(Place place, int page, int pages) {
    Look look = setting.looks().small();
    double down =
        switch (place) {
          case HEADER -> 0;
          case FOOTER -> frame.footer() - Math.ceil(look.leading());
        };
    List<Words> words =
        Arrays.stream(Side.values())
            .map(side -> words(new Numbered(band(place), page, pages), side).moved(0, down))
            .filter(said -> !said.lines().getFirst().isBlank())
            .toList();
    Strip line = Strip.of(height(place), List.of(), words);
    return setting.info().isFromRight() ? line.mirrored(frame.bodyWidth()) : line;
  }

  private Band band(Place place) {
    return switch (place) {
      case HEADER -> bands.header();
      case FOOTER -> bands.footer();
    };
  }

  /// A line on its page.
  private record Numbered(Band band, int page, int pages) {
    String text(Side side) {
      StringBuilder text = new StringBuilder();
      for (BandPart part : parts(band, side)) {
        switch (part) {
          case BandPart.Words(var words) -> text.append(words);
          case BandPart.PageNumber() -> text.append(page);
          case BandPart.PageCount() -> text.append(pages);
        }
      }
      return text.toString();
    }
  }

  private Words words(Numbered line, Side side) {
    Look look = setting.looks().small();
    String fitting = setting.typesetter().fitting(line.text(side), look, room(line, side));
    return Words.at(0, 0, frame.bodyWidth(), List.of(fitting), look).on(side);
  }

  /// The right side is printed whole; the others give way to it.
  private double room(Numbered line, Side side) {
    double right = width(line, Side.RIGHT);
    double center = width(line, Side.CENTER);
    double half = (frame.bodyWidth() - center) / 2;
    return switch (side) {
      case RIGHT -> frame.bodyWidth();
      case CENTER -> frame.bodyWidth() - 2 * right;
      case LEFT -> (center > 0 ? half : frame.bodyWidth() - right) - ENOUGH_FOR_NEIGHBOURS;
    };
  }

  private double width(Numbered line, Side side) {
    String text = setting.typesetter().clean(line.text(side));
    return setting.typesetter().width(text.replace('\n', ' '), setting.looks().small());
  }

  private static List<BandPart> parts(Band band, Side side) {
    return switch (side) {
      case LEFT -> band.left();
      case CENTER -> band.center();
      case RIGHT -> band.right();
    };
  }
}
