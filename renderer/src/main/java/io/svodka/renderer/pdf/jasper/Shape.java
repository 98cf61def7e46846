package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import java.util.List;

/// The geometry that strips share: strips of one shape are records of one band of the design.
///
/// @param top empty room above
/// @param height without the room above
record Shape(int top, int height, List<Slot> slots, Art art, Entry entry) {

  /// The place of one text, in whole points.
  record Slot(int x, int y, int width, int height, Link link) {}

  enum Link {
    NONE,
    ADDRESS
  }

  enum Art {
    NONE,
    DRAWN
  }

  enum Entry {
    NONE,
    BOOKMARK
  }

  /// Returns the shape of a strip on a page of this width.
  static Shape of(Strip strip, int width) {
    return new Shape(
        strip.gap(),
        strip.height(),
        strip.words().stream().map(words -> slot(words, strip, width)).toList(),
        strip.marks().isEmpty() ? Art.NONE : Art.DRAWN,
        strip.bookmark().isEmpty() ? Entry.NONE : Entry.BOOKMARK);
  }

  int bandHeight() {
    return top + height;
  }

  private static Slot slot(Words words, Strip strip, int width) {
    int x = Math.clamp((int) Math.floor(words.x()), 0, width - 1);
    int y = Math.clamp((int) Math.floor(words.y()), 0, strip.height() - 1);
    int right = Math.clamp((int) Math.ceil(words.x() + words.width()), x + 1, width);
    int bottom = Math.clamp((int) Math.ceil(words.y() + words.height()), y + 1, strip.height());
    Link link = words.link().isEmpty() ? Link.NONE : Link.ADDRESS;
    return new Slot(x, strip.gap() + y, right - x, bottom - y, link);
  }
}
