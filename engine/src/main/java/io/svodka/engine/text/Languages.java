package io.svodka.engine.text;

import java.util.Locale;

/// The languages whose words are known.
public final class Languages {
  private Languages() {}

  /// Returns whether there are words in the language of a locale.
  public static boolean isKnown(Locale locale) {
    return locale.getLanguage().equals("ru") || locale.getLanguage().equals("en");
  }

  /// Returns the words of a language; English where there are none.
  public static Language of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "ru" -> new Russian();
      default -> new English();
    };
  }
}
