package io.svodka.renderer.html;

/// The one script of a page, which sorts tables and tells the figures of charts. It belongs to the
/// program and is the same on every page.
final class PageScript {
  private static final InlineText SCRIPT = InlineText.load("page.js");

  private PageScript() {}

  /// Returns the source that a policy allows, such as `'sha256-…'`.
  static String source() {
    return SCRIPT.source();
  }
}
