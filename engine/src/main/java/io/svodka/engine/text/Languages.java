package io.svodka.engine.text;

import io.svodka.model.document.Speech;
import java.util.Locale;

/// The languages whose words are known.
public final class Languages {
  private Languages() {}

  /// Returns whether there are words in the language of a locale.
  public static boolean isKnown(Locale locale) {
    return Speech.of(locale).isPresent();
  }

  /// Returns the words of a language; English where there are none.
  public static Language of(Locale locale) {
    return switch (Speech.of(locale).orElse(Speech.ENGLISH)) {
      case ENGLISH -> new English();
      case RUSSIAN -> new Russian();
      case GERMAN -> new German();
      case HEBREW -> new Hebrew();
    };
  }
}
