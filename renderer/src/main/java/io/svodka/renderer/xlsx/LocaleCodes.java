package io.svodka.renderer.xlsx;

import java.util.Locale;
import java.util.Map;

/// Excel's codes of languages, which keep month names in the language of the document on every
/// computer.
final class LocaleCodes {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("ru", "419"),
          Map.entry("en", "409"),
          Map.entry("uk", "422"),
          Map.entry("be", "423"),
          Map.entry("kk", "43F"),
          Map.entry("de", "407"),
          Map.entry("fr", "40C"),
          Map.entry("es", "C0A"),
          Map.entry("it", "410"),
          Map.entry("pl", "415"),
          Map.entry("pt", "416"),
          Map.entry("tr", "41F"),
          Map.entry("zh", "804"));

  private LocaleCodes() {}

  /// Returns the prefix of a date format; empty for a language whose code is not known.
  ///
  /// @param beside whether a day stands beside the month, which asks for the genitive in Russian
  static String prefix(Locale locale, boolean beside) {
    String language = locale.getLanguage();
    String code = language.equals("ru") && beside ? "FC19" : CODES.getOrDefault(language, "");
    return code.isEmpty() ? "" : "[$-" + code + "]";
  }
}
