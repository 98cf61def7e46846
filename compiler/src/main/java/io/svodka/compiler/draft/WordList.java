package io.svodka.compiler.draft;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words of which one in a name tells what a column holds.
///
/// @param whole those that stand between underscores
/// @param ends those that other words may end in as well, as German puts words together
record WordList(Set<String> whole, List<String> ends) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern APART = Pattern.compile("_");

  WordList {
    whole = Set.copyOf(whole);
    ends = List.copyOf(ends);
  }

  /// Returns the words of a text; a dash before a word says that others may end in it.
  static WordList of(String text) {
    return new WordList(
        SPACE
            .splitAsStream(text.strip())
            .map(word -> word.startsWith("-") ? word.substring(1) : word)
            .collect(Collectors.toSet()),
        SPACE
            .splitAsStream(text.strip())
            .filter(word -> word.startsWith("-"))
            .map(word -> word.substring(1))
            .toList());
  }

  boolean isIn(String name) {
    return APART
        .splitAsStream(name)
        .anyMatch(word -> whole.contains(word) || ends.stream().anyMatch(word::endsWith));
  }
}
