package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.strip.Mark;
import java.util.List;
import net.sf.jasperreports.renderers.Renderable;

/// The marks of a strip as an image element carries them.
record Ink(List<Mark> marks) implements Renderable {
  private static final long serialVersionUID = 1L;

  @Override
  public String getId() {
    return "ink" + System.identityHashCode(this);
  }
}
