package io.svodka.cli;

import io.svodka.compiler.explain.Page;
import java.util.ArrayList;
import java.util.List;

/// Lays out the page of a code for a terminal: paragraphs as wide as people like to read, examples
/// under the words that say what they show.
final class CodePage {
  private static final int WIDTH = 88;
  private static final String MARGIN = "    ";
  private static final String FENCE = "```";

  private final Page page;

  CodePage(Page page) {
    this.page = page;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(page.code() + ": " + page.title()));
    boolean example = false;
    for (String line : page.text().lines().skip(1).toList()) {
      if (line.startsWith(FENCE)) {
        example = !example;
        lines.addAll(example ? List.of(heading(line), "") : List.of());
      } else if (example) {
        lines.add((MARGIN + line).stripTrailing());
      } else {
        lines.addAll(wrapped(line));
      }
    }
    return lines;
  }

  private static String heading(String fence) {
    if (fence.endsWith(" wrong")) {
      return "Wrong:";
    }
    return fence.endsWith(" right") ? "Right:" : "With:";
  }

  private static List<String> wrapped(String paragraph) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
