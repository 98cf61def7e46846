package io.svodka.engine.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQL written by an author. Is embedded in brackets, so it must be one statement that reads and
/// must not close more brackets than it opens.
record SelectText(String text) {
  /// Comments and quoted parts.
  static final Pattern SKIPPED =
      Pattern.compile(
          "--[^\\n]*|/\\*(?:[^*]|\\*(?!/))*\\*/|\"(?:[^\"]|\"\")*\""
              + "|\\b[eE]'(?:[^'\\\\]|\\\\.|'')*'|'(?:[^']|'')*'"
              + "|(\\$[A-Za-z_0-9]*\\$).*?\\1",
          Pattern.DOTALL);

  private static final Pattern READS = Pattern.compile("^\\s*(select|with)\\b");

  /// Returns why the text is refused.
  Optional<String> problem() {
    String bare = SKIPPED.matcher(text).replaceAll(" ").strip();
    String body = bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
    if (!READS.matcher(body.toLowerCase(Locale.ROOT)).find()) {
      return Optional.of("it does not start with select or with");
    }
    if (body.contains(";")) {
      return Optional.of("it is more than one statement");
    }
    if (body.contains("'") || body.contains("\"") || body.contains("/*")) {
      return Optional.of("a quote or a comment is not closed");
    }
    return balanced(body) ? Optional.empty() : Optional.of("its brackets do not match");
  }

  /// Returns the statement without a closing semicolon, its question marks written the way JDBC
  /// leaves alone.
  String embedded() {
    StringBuilder result = new StringBuilder();
    Matcher skipped = SKIPPED.matcher(text);
    int from = 0;
    while (skipped.find()) {
      result.append(bare(text.substring(from, skipped.start()))).append(skipped.group());
      from = skipped.end();
    }
    return result.append(bare(text.substring(from))).append('\n').toString();
  }

  private static String bare(String part) {
    return part.replace("?", "??").replace(";", " ");
  }

  private static boolean balanced(String body) {
    int depth = 0;
    for (int i = 0; i < body.length() && depth >= 0; i++) {
      depth += body.charAt(i) == '(' ? 1 : body.charAt(i) == ')' ? -1 : 0;
    }
    return depth == 0;
  }
}
