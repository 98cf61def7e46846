package io.svodka.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words and signs of a statement, in small letters, without comments. Names keep their dots:
/// `o.partner_id` is one.
final class SqlTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'"
              + "|(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"[^\"]*\")(?:\\s*\\.\\s*"
              + "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"[^\"]*\"|\\*))*"
              + "|\\d[\\d.]*|<=|>=|<>|!=|::|\\|\\||\\S",
          Pattern.DOTALL);

  private SqlTokens() {}

  static List<String> of(String sql) {
    List<String> tokens = new ArrayList<>();
    Matcher found = TOKEN.matcher(sql);
    while (found.find()) {
      String token = found.group();
      if (!token.startsWith("--") && !token.startsWith("/*")) {
        boolean text = token.startsWith("'");
        tokens.add(text ? token : token.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT));
      }
    }
    while (!tokens.isEmpty() && tokens.getLast().equals(";")) {
      tokens.removeLast();
    }
    return tokens;
  }

  /// Returns whether a token is a name; words of SQL are names too.
  static boolean isName(String token) {
    return !token.isEmpty() && (Character.isLetter(token.charAt(0)) || token.startsWith("_"));
  }

  /// Returns the last part of a name, such as `partner_id` of `o.partner_id`.
  static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /// Returns what stands before the last part of a name; empty for a name of one part.
  static String before(String name) {
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
  }

  /// Returns the place after the parenthesis that closes the one at `open`.
  static int closing(List<String> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  /// Returns the parts between occurrences of a word outside of parentheses.
  static List<List<String>> split(List<String> tokens, List<String> words) {
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (token.equals("(")) {
        int end = closing(tokens, i);
        part.addAll(tokens.subList(i, end));
        i = end - 1;
      } else if (words.contains(token)) {
        parts.add(part);
        part = new ArrayList<>();
      } else {
        part.add(token);
      }
    }
    parts.add(part);
    return parts;
  }

  /// Returns the place of a word outside of parentheses, or -1.
  static int find(List<String> tokens, List<String> words, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).equals("(")) {
        i = closing(tokens, i) - 1;
      } else if (words.contains(tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
