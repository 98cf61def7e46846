package io.svodka.runner.preview;

/// Builds pieces of a page. Texts of authors and of data are always escaped.
final class Html {
  private final StringBuilder text = new StringBuilder();

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// Adds markup of our own.
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /// Adds words of somebody.
  Html say(String words) {
    text.append(escaped(words));
    return this;
  }

  /// Adds words of a message, what stands in backquotes as code.
  Html words(String words) {
    String[] parts = words.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean isCode = i % 2 == 1 && i < parts.length - 1;
      if (isCode) {
        element("code class=\"name\"", parts[i]);
      } else {
        say(i % 2 == 1 ? "`" + parts[i] : parts[i]);
      }
    }
    return this;
  }

  /// Adds a paragraph of a message; nothing where it is empty.
  Html paragraph(String kind, String words) {
    return words.isEmpty() ? this : raw("<p class=\"" + kind + "\">").words(words).raw("</p>");
  }

  /// Adds an element that holds words.
  Html element(String start, String words) {
    String name = start.contains(" ") ? start.substring(0, start.indexOf(' ')) : start;
    return raw("<" + start + ">").say(words).raw("</" + name + ">");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
