package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.pdf.PdfTemplate;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.type.Alphabets;
import io.svodka.renderer.pdf.type.LineOrder;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// Lines that name the number of pages: each has its room on its page, and all are written when the
/// last page is.
final class LateLines {
  private final BandWriter bands;
  private final Alphabets alphabets;
  private final LineOrder order;
  private final List<Late> lines = new ArrayList<>();

  private record Late(Ink.Place place, int page, PdfTemplate room) {}

  LateLines(BandWriter bands, Alphabets alphabets, LineOrder order) {
    this.bands = bands;
    this.alphabets = alphabets;
    this.order = order;
  }

  void add(Ink.Place place, int page, PdfTemplate room) {
    lines.add(new Late(place, page, room));
  }

  void write(int pages) {
    for (Late line : lines) {
      Canvas canvas = new Canvas(line::room, alphabets, order, line.room().getHeight());
      Strip strip = bands.line(line.place(), line.page(), pages);
      new StripPainter(canvas, new Typesetter(alphabets.typefaces()), new Marker.Silent())
          .paint(strip, 0, 0);
    }
    lines.clear();
  }
}
