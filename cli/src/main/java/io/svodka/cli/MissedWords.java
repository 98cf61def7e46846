package io.svodka.cli;

import io.svodka.model.document.Speech;
import java.util.Locale;

/// What the mail about missed times says.
record MissedWords(Speech speech) {
  static MissedWords of(Locale language) {
    return new MissedWords(Speech.of(language).orElse(Speech.ENGLISH));
  }

  String subject() {
    return switch (speech) {
      case ENGLISH -> "Missed times: ";
      case RUSSIAN -> "Пропущено по расписанию: ";
      case GERMAN -> "Verpasste Termine: ";
      case HEBREW -> "מועדים שהוחמצו: ";
    };
  }

  String intro() {
    return switch (speech) {
      case ENGLISH ->
          "These times passed while the service was not running, and nobody will make up for"
              + " them:";
      case RUSSIAN -> "Эти сроки прошли, пока служба не работала, и уже не будут выполнены:";
      case GERMAN ->
          "Diese Termine vergingen, während der Dienst nicht lief, und werden nicht nachgeholt:";
      case HEBREW -> "מועדים אלה חלפו בזמן שהשירות לא פעל, והם לא יושלמו:";
    };
  }

  /// Returns how to make up for one day; the command stands last, where it is not turned by words
  /// from the right.
  String help() {
    return switch (speech) {
      case ENGLISH -> "To send one of them by hand: svodka send --as-of DAY";
      case RUSSIAN -> "Отправить за день вручную: svodka send --as-of ДЕНЬ";
      case GERMAN -> "Von Hand für einen Tag senden: svodka send --as-of TAG";
      case HEBREW -> "לשליחה ידנית של יום אחד:\nsvodka send --as-of DAY";
    };
  }
}
