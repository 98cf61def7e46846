package io.svodka.cli;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.explain.Page;
import java.util.ArrayList;
import java.util.List;

/// Lays out the page of a code for a terminal: paragraphs as wide as people like to read, examples
/// under the words that say what they show.
final class CodePage {
  private static final int WIDTH = 88;
  private static final String MARGIN = "    ";
  private static final String FENCE = "```";
  private static final String ITEM = "- ";

  private final Page page;
  private final Language language;

  CodePage(Page page, Language language) {
    this.page = page;
    this.language = language;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(page.code() + ": " + page.title()));
    boolean example = false;
    for (String line : unwrapped(page.text().lines().skip(1).toList())) {
      if (line.startsWith(FENCE)) {
        example = !example;
        lines.addAll(example ? List.of(heading(line).in(language), "") : List.of());
      } else if (example) {
        lines.add((MARGIN + line).stripTrailing());
      } else {
        lines.addAll(wrapped(line));
      }
    }
    return lines;
  }

  /// Returns the lines with each paragraph and each item in one; authors end lines where they like.
  private static List<String> unwrapped(List<String> lines) {
    List<String> whole = new ArrayList<>();
    boolean example = false;
    boolean goesOn = false;
    for (String line : lines) {
      boolean fence = line.startsWith(FENCE);
      boolean words = !example && !fence && !line.isBlank();
      if (words && goesOn && !line.startsWith(ITEM)) {
        whole.add(whole.removeLast() + " " + line.strip());
      } else {
        whole.add(line);
      }
      example ^= fence;
      goesOn = words;
    }
    return whole;
  }

  private static Said heading(String fence) {
    return switch (fence.substring(fence.lastIndexOf(' ') + 1)) {
      case "wrong" -> said("Wrong:", "Неправильно:");
      case "right" -> said("Right:", "Правильно:");
      case "message" -> said("It is printed as:", "Сообщение:");
      case "```toml" -> said("In svodka.toml:", "В svodka.toml:");
      default -> said("With:", "При этом:");
    };
  }

  private static List<String> wrapped(String paragraph) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(paragraph.startsWith(ITEM) ? " ".repeat(ITEM.length() - 1) : "");
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
