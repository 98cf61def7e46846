package io.svodka.runner.alert;

import java.util.Locale;

/// What an alert's mail says besides the author's words.
final class AlertWords {
  private final boolean isRussian;

  AlertWords(Locale language) {
    this.isRussian = language.getLanguage().equals("ru");
  }

  /// Returns what a subject line begins with.
  String prefix(Turn.Telling telling) {
    return switch (telling) {
      case NOTHING, FIRES -> "";
      case STILL_FIRES -> isRussian ? "По-прежнему: " : "Still: ";
      case RECOVERED -> isRussian ? "Снова в норме: " : "Recovered: ";
    };
  }

  String failed(String alert) {
    return isRussian ? "Не удалось проверить: " + alert : "Could not be looked at: " + alert;
  }
}
