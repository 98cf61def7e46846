package io.svodka.compiler.glossary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes words of a specification into Markdown so that they stay the words they are.
public final class Markdown {
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  /// Within a word an underscore is one.
  private static final Pattern SIGNS =
      Pattern.compile("[\\\\`*\\[\\]<>&~|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /// What begins a heading, a list or a rule.
  private static final Pattern START = Pattern.compile("^(?=[#+=-])|^(\\d{1,9})(?=[.)])");

  /// Beside a blank of any kind a star is a star and makes nothing bold.
  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private Markdown() {}

  /// Returns a text that shows these words on one line.
  public static String plain(String words) {
    String line = EDGES.matcher(words).replaceAll("").replaceAll("\\s+", " ");
    return START.matcher(SIGNS.matcher(line).replaceAll("\\\\$0")).replaceFirst("$1\\\\");
  }

  /// Returns these words as code, fenced by more backticks than stand within them.
  public static String code(String words) {
    String line = words.replaceAll("[\\r\\n]+", " ");
    String fence = "`".repeat(longest(line) + 1);
    boolean touches =
        line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
    String space = touches && !line.isBlank() ? " " : "";
    return fence + space + line + space + fence;
  }

  private static int longest(String line) {
    int longest = 0;
    Matcher runs = BACKTICKS.matcher(line);
    while (runs.find()) {
      longest = Math.max(longest, runs.end() - runs.start());
    }
    return longest;
  }
}
