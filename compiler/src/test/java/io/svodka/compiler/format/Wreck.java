package io.svodka.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Spoils the look of a text and nothing else: texts and comments of several lines stay whole.
final class Wreck {
  private Wreck() {}

  static String withoutIndentation(String text) {
    return lines(text, String::stripLeading);
  }

  static String withRandomIndentation(String text, Random random) {
    return lines(text, line -> " ".repeat(random.nextInt(9)) + line.stripLeading());
  }

  static String withEmptyLines(String text, Random random) {
    return lines(text, line -> line + "\n".repeat(random.nextInt(3)));
  }

  private static String lines(String text, UnaryOperator<String> spoil) {
    List<String> lines = new ArrayList<>();
    boolean inText = false;
    boolean inComment = false;
    for (String line : text.split("\n", -1)) {
      boolean startsOutside = !inText && !inComment;
      int quotes = (line.length() - line.replace("\"\"\"", "").length()) / 3;
      inText = inText ^ (!inComment && quotes % 2 == 1);
      inComment = !inText && (inComment || line.contains("/*")) && !line.contains("*/");
      lines.add(startsOutside && !inText && !inComment ? spoil.apply(line) : line);
    }
    return String.join("\n", lines);
  }
}
