package io.svodka.compiler.schema;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How names and texts are written in a lock: plain where possible, else in quotes and on one line.
final class LockWords {
  static final String NAME = "(?:[\\p{L}_][\\p{L}\\p{N}_]*|`(?:[^`\\\\]|\\\\.)+`)";
  static final String NAMES = NAME + "(?:, " + NAME + ")*";
  static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern ONE = Pattern.compile(NAME);

  private LockWords() {}

  static String name(String name) {
    return PLAIN.matcher(name).matches() ? name : '`' + escaped(name).replace("`", "\\`") + '`';
  }

  static String names(List<String> names) {
    return names.stream().map(LockWords::name).collect(Collectors.joining(", "));
  }

  static String text(String text) {
    return '"' + escaped(text).replace("\"", "\\\"") + '"';
  }

  /// Returns a text without quotes on one line.
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
  }

  static List<String> readNames(String written) {
    return ONE.matcher(written).results().map(MatchResult::group).map(LockWords::read).toList();
  }

  /// Returns what a name or a text means.
  static String read(String written) {
    boolean quoted = written.startsWith("`") || written.startsWith("\"");
    return quoted ? unescaped(written.substring(1, written.length() - 1)) : written;
  }

  static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\\' && i + 1 < text.length()) {
        i++;
        letter = meant(text.charAt(i));
      }
      plain.append(letter);
    }
    return plain.toString();
  }

  private static char meant(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> escaped;
    };
  }
}
