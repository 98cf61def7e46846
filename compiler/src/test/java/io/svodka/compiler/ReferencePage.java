package io.svodka.compiler;

import io.svodka.compiler.explain.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes a page of the reference from a chapter of cases.
final class ReferencePage {
  private static final String MADE =
      """
      <!-- Made from the cases of the compiler; change those, then run its tests with -Dgoldens=accept. -->

      """;

  private static final String EXPLAINED =
      "../../compiler/src/main/resources/io/svodka/compiler/explain/";

  private ReferencePage() {}

  /// The page of a chapter: expected messages are shown, their absence is not.
  static String of(String chapter) {
    return MADE
        + chapter
            .replaceAll("(?m)\\n```diagnostics\\n```\\n", "")
            .replaceAll("(?m)^```diagnostics$", "```text");
  }

  /// The page with the project that all examples belong to.
  static String shop(String project) {
    return MADE
        + """
        # The shop of the examples

        Every example of these pages is compiled together with this project.

        ```svodka
        """
        + project
        + "```\n";
  }

  /// The page that lists the messages, each with its page.
  static String messages(List<Page> pages) {
    StringBuilder text = new StringBuilder(MADE);
    text.append(
        """
        # Messages

        Each message has a code. `svodka explain SV2002` shows its page: why it matters, with a wrong and
        a right example. Pages of what fails while a command runs show the printed message and say what
        to do.
        """);
    Map<String, List<Page>> areas =
        pages.stream()
            .collect(
                Collectors.groupingBy(
                    ReferencePage::area, LinkedHashMap::new, Collectors.toList()));
    areas.forEach(
        (area, listed) -> {
          text.append("\n## ").append(area).append("\n\n| Code | What is wrong |\n|---|---|\n");
          listed.forEach(page -> text.append(line(page)));
        });
    return text.toString();
  }

  private static String line(Page page) {
    String link = "[" + page.code() + "](" + EXPLAINED + page.code() + ".md)";
    return "| " + link + " | " + page.title().replace("|", "\\|") + " |\n";
  }

  private static String area(Page page) {
    return switch (page.kind()) {
      case MISTAKE -> areaOfMistake(page.code());
      case FAILURE -> areaOfFailure(page.code());
    };
  }

  private static String areaOfFailure(String code) {
    return switch (code.charAt(3)) {
      case '5' -> "Failures of delivery";
      case '6' -> "Failures of rendering";
      case '4' -> "Failures of projects, settings and commands";
      default -> "Failures of data";
    };
  }

  private static String areaOfMistake(String code) {
    return switch (code.charAt(2)) {
      case '1' -> "Writing";
      case '2' -> "Names";
      case '3' -> "Types, units and formats";
      case '4' -> "Models and joins";
      case '5' -> "Queries";
      case '6' -> "Periods";
      case '7' -> "Layout";
      case '8' -> "Bursts, deliveries and alerts";
      default -> "Access, tests and data";
    };
  }

  /// The page that lists the words of the language.
  static String keywords(String list) {
    return MADE
        + """
        # Keywords

        ## Reserved words

        These are never names.

        | Word | Meaning |
        |---|---|
        """
        + words(list, "reserved")
        + """

        ## Words that may be names

        They mean something at their place; elsewhere a column or a measure may be called so.

        | Word | Meaning |
        |---|---|
        """
        + words(list, "soft");
  }

  private static String words(String list, String group) {
    return list.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" +", 3))
        .filter(parts -> parts[1].equals(group))
        .map(parts -> "| `" + parts[0] + "` | " + parts[2].replace("|", "\\|") + " |\n")
        .collect(Collectors.joining());
  }

  /// The table of contents.
  static String contents(Map<String, String> titles) {
    return MADE
        + """
        # The language

        What a `.svodka` file may say and what it means. Every example of these pages is compiled by
        the build, and the messages are those that the compiler gives.

        """
        + titles.entrySet().stream()
            .map(page -> "- [" + page.getValue() + "](" + page.getKey() + ")\n")
            .collect(Collectors.joining())
        + "- [The shop of the examples](20-the-shop.md)\n"
        + "- [Messages](21-messages.md)\n"
        + "- [Keywords](22-keywords.md)\n";
  }
}
