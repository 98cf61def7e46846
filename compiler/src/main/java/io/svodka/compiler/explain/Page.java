package io.svodka.compiler.explain;

import java.util.stream.Collectors;

/// A page about one code.
///
/// @param title the mistake or the failure in a few words
/// @param text the whole page as Markdown
public record Page(String code, String title, String text) {
  private static final String FENCE = "```";
  private static final String MESSAGE = FENCE + "text message\n";

  static Page of(String code, String text) {
    String headline = text.lines().findFirst().orElse("");
    return new Page(code, headline.replaceFirst("^# *" + code + ": *", ""), text);
  }

  /// Returns what to do, in one line: the paragraph or the list below the printed message. Pages of
  /// mistakes have none.
  public String wayOut() {
    if (kind() == Kind.MISTAKE) {
      return "";
    }
    int message = text.indexOf(MESSAGE) + MESSAGE.length();
    String below = text.substring(text.indexOf(FENCE, message) + FENCE.length()).strip();
    return below
        .lines()
        .takeWhile(line -> !line.isBlank())
        .map(line -> line.strip().replaceFirst("^- ", ""))
        .collect(Collectors.joining(" "));
  }

  /// What a page is about.
  public enum Kind {
    /// A mistake in what an author wrote. Examples of it can be compiled.
    MISTAKE,
    /// A failure while a command ran. No source shows it, so the page holds the printed message.
    FAILURE
  }

  public Kind kind() {
    return text.contains(MESSAGE) ? Kind.FAILURE : Kind.MISTAKE;
  }
}
