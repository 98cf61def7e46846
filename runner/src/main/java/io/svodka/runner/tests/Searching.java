package io.svodka.runner.tests;

import java.util.List;
import java.util.regex.Pattern;

/// Finds words in files, whichever way their lines are broken.
final class Searching {
  private static final Pattern SPACE =
      Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u200B\\u202F\\u00AD]+");

  private Searching() {}

  /// Returns whether a text occurs, without regard to spaces and line breaks.
  static boolean holds(List<String> lines, String text) {
    return bare(String.join("", lines)).contains(bare(text));
  }

  /// Returns a text without any spaces.
  static String bare(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  /// Returns a text with single spaces.
  static String plain(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /// Returns whether a text occurs that is no part of a longer word.
  static boolean holdsWord(String plain, String word) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])" + Pattern.quote(plain(word)) + "(?![\\p{L}\\p{Nd}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(plain)
        .find();
  }
}
