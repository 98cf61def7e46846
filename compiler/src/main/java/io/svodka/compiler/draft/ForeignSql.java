package io.svodka.compiler.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// SQL of another report, taken apart: a source has no parameters, so conditions that have one go
/// to the report. Inside, parameters are written `:{name}`.
///
/// @param table the one it reads as it is; absent where it is more than that
/// @param text without those conditions and without an order
/// @param conditions those that the report can say
/// @param order that of its answer
/// @param lost those that it cannot
record ForeignSql(
    Optional<String> table,
    String text,
    List<Condition> conditions,
    List<ForeignOrder> order,
    List<String> lost) {
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?is)select\\s+(?:\\*|[\\w\".,\\s]+?)\\s+from\\s+([\\w\".]+)(?:\\s+(?:as\\s+)?\\w+)?\\s*;?");
  private static final Pattern SIMPLE =
      Pattern.compile(
          "(?is)(?:\\w+\\.)?[\"\\[]?(\\w+)[\"\\]]?\\s*(=|<>|!=|<=|>=|<|>|in)\\s*\\(?\\s*:\\{(\\w+)}\\s*\\)?");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?is)(?:\\w+\\.)?[\"\\[]?(\\w+)[\"\\]]?\\s+between\\s+:\\{(\\w+)}\\s+and\\s+:\\{(\\w+)}");
  private static final Pattern MEMBER =
      Pattern.compile("(?is)\\$X\\{\\s*IN\\s*,\\s*(?:\\w+\\.)?(\\w+)\\s*,\\s*(\\w+)\\s*}");
  private static final Pattern PARAMETER = Pattern.compile(":\\{(\\w+)}|\\$[PX]!?\\{[^}]*}");
  private static final List<String> AFTER_WHERE =
      List.of("group by", "order by", "having", "limit", "union", "fetch", "offset", "window");

  ForeignSql {
    conditions = List.copyOf(conditions);
    order = List.copyOf(order);
    lost = List.copyOf(lost);
  }

  /// @param field as the query calls it
  /// @param operator as the language writes it
  record Condition(String field, String operator, String parameter) {}

  static ForeignSql of(String written) {
    String text =
        written
            .strip()
            .replaceAll(";\\s*$", "")
            .replaceAll("\\$P\\{(\\w+)}", ":{$1}")
            .replaceAll("(?<![@\\w])@(\\w+)", ":{$1}");
    List<ForeignOrder> order = order(written, text);
    int start = keyword(text, "order by", 0);
    if (start >= 0 && end(text, start) == text.length()) {
      text = text.substring(0, start).stripTrailing();
    }
    List<Condition> conditions = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    String kept = withoutParameters(text, conditions, lost);
    Matcher rest = PARAMETER.matcher(kept);
    while (rest.find()) {
      lost.add(around(kept, rest));
    }
    lost.replaceAll(each -> asWritten(written, each));
    kept = PARAMETER.matcher(kept).replaceAll("null");
    Matcher plain = PLAIN.matcher(kept);
    Optional<String> table =
        plain.matches() && !kept.toLowerCase(Locale.ROOT).contains(" distinct ")
            ? Optional.of(plain.group(1).replace("\"", ""))
            : Optional.empty();
    return new ForeignSql(table, kept, conditions, order, lost);
  }

  private static List<ForeignOrder> order(String written, String text) {
    int start = keyword(text, "order by", 0);
    if (start < 0) {
      return List.of();
    }
    String terms = text.substring(start, end(text, start)).replaceFirst("(?i)order\\s+by", "");
    return ForeignOrder.of(asWritten(written, terms), text);
  }

  /// Returns where an order ends: rows are counted off behind it.
  private static int end(String text, int order) {
    return Stream.of("limit", "fetch", "offset")
        .mapToInt(word -> keyword(text, word, order))
        .filter(at -> at >= 0)
        .min()
        .orElse(text.length());
  }

  /// Returns a parameter with the words before it, from a whole word on.
  private static String around(String sql, MatchResult parameter) {
    int start = Math.max(0, parameter.start() - 40);
    while (start > 0
        && start < parameter.start()
        && !Character.isWhitespace(sql.charAt(start - 1))) {
      start++;
    }
    return sql.substring(start, parameter.end()).replaceAll("\\s+", " ");
  }

  /// Names parameters as the tool does that wrote the query.
  private static String asWritten(String query, String part) {
    return part.replaceAll(":\\{(\\w+)}", query.contains("$P{") ? "\\$P{$1}" : "@$1");
  }

  private static String withoutParameters(
      String text, List<Condition> conditions, List<String> lost) {
    int where = keyword(text, "where", 0);
    if (where < 0 || !PARAMETER.matcher(text).find()) {
      return text;
    }
    int end =
        AFTER_WHERE.stream()
            .mapToInt(word -> keyword(text, word, where))
            .filter(at -> at >= 0)
            .min()
            .orElse(text.length());
    List<String> kept = new ArrayList<>();
    for (String each : conjuncts(text.substring(where + "where".length(), end))) {
      if (PARAMETER.matcher(each).find()) {
        read(each, conditions, lost);
      } else {
        kept.add(each);
      }
    }
    String rest = end < text.length() ? "\n" + text.substring(end) : "";
    String chosen = kept.isEmpty() ? "" : "\nwhere " + String.join("\n  and ", kept);
    return text.substring(0, where).stripTrailing() + chosen + rest;
  }

  private static void read(String written, List<Condition> conditions, List<String> lost) {
    Matcher simple = SIMPLE.matcher(written);
    Matcher between = BETWEEN.matcher(written);
    Matcher member = MEMBER.matcher(written);
    if (simple.matches()) {
      String operator = simple.group(2).toLowerCase(Locale.ROOT).replace("!=", "<>");
      conditions.add(new Condition(simple.group(1), operator, simple.group(3)));
    } else if (between.matches()) {
      conditions.add(new Condition(between.group(1), ">=", between.group(2)));
      conditions.add(new Condition(between.group(1), "<=", between.group(3)));
    } else if (member.matches()) {
      conditions.add(new Condition(member.group(1), "in", member.group(2)));
    } else {
      lost.add(written);
    }
  }

  private static List<String> conjuncts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int at = keyword(text, "and", 0);
    while (at >= 0) {
      String part = text.substring(start, at).strip();
      boolean halved = part.matches("(?is).*\\bbetween\\s+\\S+");
      if (!halved) {
        parts.add(part);
        start = at + "and".length();
      }
      at = keyword(text, "and", at + 1);
    }
    parts.add(text.substring(start).strip());
    return parts.stream().filter(each -> !each.isEmpty()).toList();
  }

  /// Returns where a word stands outside of brackets and quotes, from a place on; -1 where it does
  /// not.
  private static int keyword(String text, String word, int from) {
    int depth = 0;
    char quote = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (quote != 0) {
        quote = letter == quote ? 0 : quote;
      } else if (letter == '\'' || letter == '"') {
        quote = letter;
      } else if (letter == '(') {
        depth++;
      } else if (letter == ')') {
        depth--;
      } else if (depth == 0 && i >= from && isWord(lower, word, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isWord(String lower, String word, int at) {
    String spaced = word.replace(" ", "\\s+");
    if (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
      return false;
    }
    return Pattern.compile(spaced + "\\b").matcher(lower).region(at, lower.length()).lookingAt();
  }
}
