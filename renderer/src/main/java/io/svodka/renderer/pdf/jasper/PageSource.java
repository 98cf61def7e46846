package io.svodka.renderer.pdf.jasper;

import io.svodka.model.failure.RunFailure;
import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.strip.Page;
import io.svodka.renderer.pdf.strip.Strip;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/// Hands pages to the design, one record each. A page is broken when it is asked for.
final class PageSource implements JRDataSource {
  private final Iterator<Page> pages;
  private final Frame frame;
  private Page page = new Page(0, List.of());

  PageSource(Iterator<Page> pages, Frame frame) {
    this.pages = pages;
    this.frame = frame;
  }

  @Override
  public boolean next() {
    if (!pages.hasNext()) {
      return false;
    }
    page = pages.next();
    page.strips().forEach(this::requireRoom);
    return true;
  }

  private void requireRoom(Strip strip) {
    if (strip.height() > frame.bodyHeight()) {
      throw new RunFailure.Render(
          "SV9613",
          "a row or a block is taller than a page: it begins with `%s`"
              .formatted(
                  strip.words().isEmpty() ? "" : strip.words().getFirst().lines().getFirst()),
          "use a larger page, smaller margins or wider columns",
          null);
    }
  }

  @Override
  public Object getFieldValue(JRField field) {
    return switch (field.getName()) {
      case PageDesign.PAGE -> page.number();
      case PageDesign.HEADER -> new Ink.Line(Ink.Place.HEADER, page.number());
      case PageDesign.BODY -> new Ink.Body(page.strips());
      case PageDesign.FOOTER -> new Ink.Line(Ink.Place.FOOTER, page.number());
      default -> throw new IllegalStateException("no such field: " + field.getName());
    };
  }
}
