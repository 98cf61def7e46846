package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.strip.Strip;
import java.util.List;
import net.sf.jasperreports.renderers.Renderable;

/// What stands in one band of a page, as an image element carries it.
sealed interface Ink extends Renderable {
  /// The strips of a page's body, from top to bottom.
  record Body(List<Strip> strips) implements Ink {
    private static final long serialVersionUID = 1L;

    public Body {
      strips = List.copyOf(strips);
    }
  }

  /// The line that repeats above or below the body, with the number of its page.
  record Line(Place place, int page) implements Ink {
    private static final long serialVersionUID = 1L;
  }

  enum Place {
    HEADER,
    FOOTER
  }

  @Override
  default String getId() {
    return "ink" + System.identityHashCode(this);
  }
}
