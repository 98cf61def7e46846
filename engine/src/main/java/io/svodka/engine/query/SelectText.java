package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQL written by an author. Is embedded in brackets, so it must be one statement that reads and
/// must not close more brackets than it opens, and we must see quotes and comments where the
/// database sees them.
record SelectText(String text, Dialect dialect) {
  private static final String REST_OF_COMMENT = "(?:[^*]|\\*(?!/))*\\*/";
  private static final String COMMENT = "/\\*" + REST_OF_COMMENT;
  private static final String NAMES_AND_TEXTS = "\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'";

  /// Comments and quoted parts in DuckDB, PostgreSQL and SQLite.
  static final Pattern SKIPPED =
      Pattern.compile(
          "--[^\\n]*|"
              + COMMENT
              + "|\\b[eE]'(?:[^'\\\\]|\\\\.|'')*'|"
              + NAMES_AND_TEXTS
              + "|(\\$[A-Za-z_0-9]*\\$).*?\\1",
          Pattern.DOTALL);

  private static final Pattern SKIPPED_BY_H2 =
      Pattern.compile("--[^\\n]*|" + COMMENT + "|" + NAMES_AND_TEXTS, Pattern.DOTALL);

  /// Two dashes start a comment only before a blank; a comment that starts with `!` is run.
  private static final Pattern SKIPPED_BY_MYSQL =
      Pattern.compile(
          "--(?=\\s|$)[^\\n]*|/\\*(?![!M])" + REST_OF_COMMENT + "|" + NAMES_AND_TEXTS,
          Pattern.DOTALL);

  /// A comment of a line ends at a return, too.
  private static final Pattern SKIPPED_BY_TRINO =
      Pattern.compile("--[^\\r\\n]*|" + COMMENT + "|" + NAMES_AND_TEXTS, Pattern.DOTALL);

  /// A backslash escapes in texts and in names.
  private static final Pattern SKIPPED_BY_CLICKHOUSE =
      Pattern.compile(
          "--[^\\n]*|" + COMMENT + "|\"(?:[^\"\\\\]|\\\\.|\"\")*\"|'(?:[^'\\\\]|\\\\.|'')*'",
          Pattern.DOTALL);

  private static final Pattern READS = Pattern.compile("^\\s*(select|with)\\b");

  private Pattern skipped() {
    return switch (dialect) {
      case DUCKDB, POSTGRES, SQLITE -> SKIPPED;
      case H2 -> SKIPPED_BY_H2;
      case MARIADB, MYSQL -> SKIPPED_BY_MYSQL;
      case TRINO -> SKIPPED_BY_TRINO;
      case CLICKHOUSE -> SKIPPED_BY_CLICKHOUSE;
    };
  }

  /// What the database reads as a quote or a comment beyond those of the standard.
  private List<String> unread() {
    return switch (dialect) {
      case DUCKDB, POSTGRES, SQLITE -> List.of();
      case H2 -> List.of("//", "$$", "`");
      case MARIADB, MYSQL -> List.of("#", "`");
      case TRINO -> List.of("$$", "`");
      case CLICKHOUSE ->
          List.of("#", "$", "`", "\u2018", "\u2019", "\u201c", "\u201d", "\u2212", "{", "?");
    };
  }

  /// Returns why the text is refused.
  Optional<String> problem() {
    String bare = skipped().matcher(text).replaceAll(" ").strip();
    String body = bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
    if (!READS.matcher(body.toLowerCase(Locale.ROOT)).find()) {
      return Optional.of("it does not start with select or with");
    }
    if (body.contains(";")) {
      return Optional.of("it is more than one statement");
    }
    if (body.contains("'") || body.contains("\"") || body.contains("/*") || hasNestedComment()) {
      return Optional.of("a quote or a comment is not closed");
    }
    return unread().stream()
        .filter(body::contains)
        .findFirst()
        .map(mark -> "`" + mark + "` may not stand in it; names are quoted with \"")
        .or(() -> balanced(body) ? Optional.empty() : Optional.of("its brackets do not match"));
  }

  private boolean hasNestedComment() {
    return skipped()
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .anyMatch(part -> part.startsWith("/*") && part.indexOf("/*", 1) > 0);
  }

  /// Returns the statement without a closing semicolon, its question marks written the way its
  /// driver leaves alone.
  String embedded(String questionMark) {
    StringBuilder result = new StringBuilder();
    Matcher skipped = skipped().matcher(text);
    int from = 0;
    while (skipped.find()) {
      result.append(bare(text.substring(from, skipped.start()), questionMark));
      result.append(skipped.group());
      from = skipped.end();
    }
    return result.append(bare(text.substring(from), questionMark)).append('\n').toString();
  }

  private static String bare(String part, String questionMark) {
    return part.replace("?", questionMark).replace(";", " ");
  }

  private static boolean balanced(String body) {
    int depth = 0;
    for (int i = 0; i < body.length() && depth >= 0; i++) {
      depth += body.charAt(i) == '(' ? 1 : body.charAt(i) == ')' ? -1 : 0;
    }
    return depth == 0;
  }
}
