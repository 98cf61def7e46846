package io.svodka.testkit.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Types and packages are named for what they are, not for being left over.
final class NameRule implements SourceRule {
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "util",
          "utils",
          "utility",
          "utilities",
          "helper",
          "helpers",
          "manager",
          "impl",
          "base",
          "processor",
          "common",
          "misc",
          "dto");

  /// `core` says nothing of a room, but a type may have a core.
  private static final String CORE = "core";

  @Override
  public String name() {
    return "names";
  }

  @Override
  public List<Finding> findings(Sources sources) {
    List<Finding> findings = new ArrayList<>();
    for (JavaSource source : sources.java()) {
      emptyWord(source)
          .ifPresent(
              word ->
                  findings.add(
                      new Finding(
                          source.path(), 1, "`" + word + "` names nothing; say what it is")));
    }
    return findings;
  }

  private static Optional<String> emptyWord(JavaSource source) {
    String type = source.fileName().replace(".java", "");
    return Arrays.stream(type.split("(?<=[a-z0-9])(?=[A-Z])"))
        .filter(word -> EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(
            () ->
                Arrays.stream(source.packageName().split("\\."))
                    .filter(word -> EMPTY_WORDS.contains(word) || word.equals(CORE))
                    .findFirst());
  }
}
