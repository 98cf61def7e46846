package io.svodka.compiler.wording;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Turns of phrase that several wordings share.
final class Phrases {
  private static final int MOST_LISTED = 8;

  private Phrases() {}

  /// Returns what was probably meant, or else what there is, or else nothing.
  static String meantOrKnown(String written, Collection<String> known) {
    String closest = Suggestions.closest(written, known);
    return closest.isEmpty() ? there(known) : closest;
  }

  /// Returns what there is, as far as it fits on a line.
  static String there(Collection<String> known) {
    List<String> names = known.stream().distinct().toList();
    return names.isEmpty() || names.size() > MOST_LISTED
        ? ""
        : "there is " + listed(names, " and ");
  }

  /// Returns names in quotes, the last after `word`.
  static String listed(List<String> names, String word) {
    List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
    return quoted.size() < 2
        ? String.join("", quoted)
        : quoted.subList(0, quoted.size() - 1).stream().collect(Collectors.joining(", "))
            + word
            + quoted.getLast();
  }
}
