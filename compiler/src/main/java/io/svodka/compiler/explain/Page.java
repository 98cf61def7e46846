package io.svodka.compiler.explain;

/// A page about one code.
///
/// @param title the mistake in a few words
/// @param text the whole page as Markdown
public record Page(String code, String title, String text) {
  static Page of(String code, String text) {
    String headline = text.lines().findFirst().orElse("");
    return new Page(code, headline.replaceFirst("^# *" + code + ": *", ""), text);
  }
}
