package io.svodka.renderer.site;

import java.util.List;

/// The parts of a text in Markdown between its headings, for the search.
public final class TextSections {
  private TextSections() {}

  /// @param id of the heading; empty for what stands before the first
  /// @param text without marks
  public record Part(String id, String title, String text) {}

  /// Returns the parts of a text.
  ///
  /// @param title of the text, which is that of its first part
  public static List<Part> of(String title, String markdown) {
    return MarkdownPages.parts(title, markdown);
  }

  /// Returns the words of a text without marks.
  public static String plain(String markdown) {
    return MarkdownPages.plain(markdown);
  }
}
