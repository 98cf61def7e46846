package io.svodka.compiler;

import java.util.Map;
import java.util.stream.Collectors;

/// Makes a page of the reference from a chapter of cases.
final class ReferencePage {
  private static final String MADE =
      """
      <!-- Made from the cases of the compiler; change those, then run its tests with -Dgoldens=accept. -->

      """;

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
        + "- [The shop of the examples](20-the-shop.md)\n";
  }
}
