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
