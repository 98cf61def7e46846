package io.svodka.runner.alert;

import io.svodka.model.document.Speech;
import java.util.Locale;

/// What an alert's mail says besides the author's words.
record AlertWords(Speech speech) {

  static AlertWords of(Locale language) {
    return new AlertWords(Speech.of(language).orElse(Speech.ENGLISH));
  }

  /// Returns what a subject line begins with.
  String prefix(Turn.Telling telling) {
    return switch (telling) {
      case NOTHING, FIRES -> "";
      case STILL_FIRES ->
          switch (speech) {
            case ENGLISH -> "Still: ";
            case RUSSIAN -> "По-прежнему: ";
            case GERMAN -> "Weiterhin: ";
            case HEBREW -> "עדיין: ";
          };
      case RECOVERED ->
          switch (speech) {
            case ENGLISH -> "Recovered: ";
            case RUSSIAN -> "Снова в норме: ";
            case GERMAN -> "Wieder normal: ";
            case HEBREW -> "חזר לתקין: ";
          };
    };
  }

  String failed(String alert) {
    return switch (speech) {
      case ENGLISH -> "Could not be looked at: " + alert;
      case RUSSIAN -> "Не удалось проверить: " + alert;
      case GERMAN -> "Konnte nicht geprüft werden: " + alert;
      case HEBREW -> "לא ניתן היה לבדוק: " + alert;
    };
  }
}
