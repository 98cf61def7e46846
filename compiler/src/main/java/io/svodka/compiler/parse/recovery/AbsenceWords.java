package io.svodka.compiler.parse.recovery;

import java.util.Locale;
import java.util.Map;

/// The words by which people and other tools ask whether there is a value.
final class AbsenceWords {
  private static final String MISSING = "null";
  private static final String PRESENT = "not null";
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("present", PRESENT),
          Map.entry("set", PRESENT),
          Map.entry("filled", PRESENT),
          Map.entry("given", PRESENT),
          Map.entry("known", PRESENT),
          Map.entry("there", PRESENT),
          Map.entry("defined", PRESENT),
          Map.entry("available", PRESENT),
          Map.entry("notnull", PRESENT),
          Map.entry("missing", MISSING),
          Map.entry("absent", MISSING),
          Map.entry("unset", MISSING),
          Map.entry("unknown", MISSING),
          Map.entry("undefined", MISSING),
          Map.entry("none", MISSING),
          Map.entry("nil", MISSING),
          Map.entry("nothing", MISSING),
          Map.entry("blank", "empty"));

  private AbsenceWords() {}

  /// Returns what is written behind `is` for a word, or nothing.
  ///
  /// @param negated whether the word stands behind `is not`
  static String meant(String word, boolean negated) {
    String meant = MEANT.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    return !negated || meant.isEmpty()
        ? meant
        : meant.startsWith("not ") ? meant.substring("not ".length()) : "not " + meant;
  }
}
