package io.svodka.renderer.pdf.strip;

import java.util.List;

/// One page: strips from top to bottom.
public record Page(int number, List<Strip> strips) {
  public Page {
    strips = List.copyOf(strips);
  }
}
