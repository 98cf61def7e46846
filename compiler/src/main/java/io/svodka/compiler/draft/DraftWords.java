package io.svodka.compiler.draft;

import io.svodka.model.document.Speech;
import java.util.List;

/// What drafted texts take from their project: words in its language, and its currency.
///
/// @param currency code of the project's currency; empty where it has none
record DraftWords(Speech speech, String currency) {
  String say(String english, String russian, String german, String hebrew) {
    return switch (speech) {
      case ENGLISH -> english;
      case RUSSIAN -> russian;
      case GERMAN -> german;
      case HEBREW -> hebrew;
    };
  }

  /// Returns the quoted text of a part without rows.
  String noData() {
    return DraftNames.quoted(
        say("There are no data.", "Данных нет.", "Keine Daten.", "אין נתונים."));
  }

  String total() {
    return DraftNames.quoted(say("Total", "Всего", "Gesamt", "סך הכול"));
  }

  String overview() {
    return DraftNames.quoted(say("Overview", "Главное", "Überblick", "סקירה"));
  }

  String conversion() {
    return say("Conversion", "Конверсия", "Konversion", "המרה");
  }

  String month() {
    return say("Month", "Месяц", "Monat", "חודש");
  }

  String week() {
    return say("Week", "Неделя", "Woche", "שבוע");
  }

  String share() {
    return say("Share", "Доля", "Anteil", "חלק");
  }

  /// Returns a title for a figure that is shown by something, such as `By region`.
  String by(String label) {
    return say("By " + DraftNames.small(label), label, "Nach " + label, "לפי " + label);
  }

  /// Returns the lines of the foot of each page.
  List<String> footer() {
    return List.of(
        "footer {",
        "left "
            + DraftNames.quoted(
                say(
                    "Data of {run.data_as_of}",
                    "Данные на {run.data_as_of}",
                    "Datenstand {run.data_as_of}",
                    "נתונים מיום {run.data_as_of}")),
        "right \"{page} / {pages}\"",
        "}");
  }
}
