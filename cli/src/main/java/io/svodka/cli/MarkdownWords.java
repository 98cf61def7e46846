package io.svodka.cli;

/// Puts words of others into Markdown, so that nothing of them is read as such: no link, no tag, no
/// end of a cell.
final class MarkdownWords {
  private static final int LONGEST = 300;

  private MarkdownWords() {}

  /// Returns the words on one line, their signs escaped.
  static String of(String words) {
    return OneLine.of(words)
        .replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_{}\\[\\]<>|#~&]|:(?=//)|(?<=www)\\.)", "\\\\$1");
  }

  /// Returns a value as a piece of code, cut where it is long.
  static String code(String value) {
    String one = OneLine.of(value).replaceAll("\\s+", " ").strip();
    String cut = one.length() <= LONGEST ? one : one.substring(0, LONGEST) + "…";
    if (cut.isEmpty()) {
      return "";
    }
    boolean isPlain = cut.indexOf('`') < 0 && cut.indexOf('\\') < 0;
    return isPlain ? "`" + cut.replace("|", "\\|") + "`" : of(cut);
  }
}
