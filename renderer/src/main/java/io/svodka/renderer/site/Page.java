package io.svodka.renderer.site;

import java.util.List;

/// One page of a site.
///
/// @param path from the root of the site, such as `models/orders.html`
/// @param kind what it is about, in a word; may be empty
public record Page(String path, String title, String kind, List<Block> blocks) {
  public Page {
    blocks = List.copyOf(blocks);
  }

  /// Returns what leads from the page to the root of the site.
  String root() {
    return "../".repeat((int) path.chars().filter(letter -> letter == '/').count());
  }
}
