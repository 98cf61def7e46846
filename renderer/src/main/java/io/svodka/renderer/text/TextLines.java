package io.svodka.renderer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Breaks and pads lines of text.
final class TextLines {
  /// What mail programs show and send without breaking lines themselves.
  static final int WIDTH = 76;

  private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s]+");

  private TextLines() {}

  /// Returns the words in lines, the first one after `first`, the others after `next`. Only plain
  /// spaces break a line; a longer word stays whole.
  static List<String> wrap(String text, String first, String next) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    String words = clean(text);
    for (String word : words.split(" ", -1)) {
      if (!empty && length(line.toString()) + 1 + length(word) > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    return words.isEmpty() ? List.of() : added(lines, line.toString());
  }

  /// Returns a heading, nothing for an empty one.
  static List<String> underlined(String text, String rule) {
    List<String> lines = wrap(text, "", "");
    int longest = lines.stream().mapToInt(TextLines::length).max().orElse(0);
    return lines.isEmpty() ? lines : added(lines, rule.repeat(longest));
  }

  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - length(text))) + text;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// Control characters could fake lines of their own.
  static String clean(String text) {
    return BLANK.matcher(text).replaceAll(" ").strip();
  }

  private static List<String> added(List<String> lines, String line) {
    List<String> all = new ArrayList<>(lines);
    all.add(line);
    return all;
  }
}
