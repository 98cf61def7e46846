package io.svodka.runner.edition;

import io.svodka.engine.text.Language;
import io.svodka.engine.text.Languages;
import io.svodka.model.document.Document;
import io.svodka.model.document.Speech;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a correction says, in the language of the document.
///
/// @param intro with the number of changes
/// @param more with the number of those that are left out
/// @param columns where, row, figure, before, now, difference
record CorrectionWords(
    Language language,
    String revision,
    String heading,
    String intro,
    String more,
    List<String> columns) {
  CorrectionWords {
    columns = List.copyOf(columns);
  }

  static CorrectionWords of(Document document) {
    return in(
        Arrays.stream(Speech.values())
            .filter(speech -> isIn(document, speech))
            .findFirst()
            .orElse(Speech.ENGLISH));
  }

  private static boolean isIn(Document document, Speech speech) {
    return language(speech).words().equals(document.info().words());
  }

  private static Language language(Speech speech) {
    return Languages.of(Locale.of(speech.tag()));
  }

  private static CorrectionWords in(Speech speech) {
    Language language = language(speech);
    return switch (speech) {
      case RUSSIAN ->
          new CorrectionWords(
              language,
              "Исправление %d",
              "Что изменилось",
              "Этот отчёт заменяет присланный ранее: данные за период изменились. Другие значения:"
                  + " %d.",
              "И ещё %d.",
              List.of("Где", "Строка", "Показатель", "Было", "Стало", "Разница"));
      case GERMAN ->
          new CorrectionWords(
              language,
              "Korrektur %d",
              "Was sich geändert hat",
              "Dieser Bericht ersetzt den zuvor gesandten: Daten des Zeitraums haben sich geändert."
                  + " Andere Werte: %d.",
              "Und %d weitere.",
              List.of("Wo", "Zeile", "Kennzahl", "Vorher", "Jetzt", "Differenz"));
      case HEBREW ->
          new CorrectionWords(
              language,
              "תיקון %d",
              "מה השתנה",
              "דוח זה מחליף את הדוח שנשלח קודם: נתוני התקופה השתנו. ערכים שונים: %d.",
              "ועוד %d.",
              List.of("היכן", "שורה", "מדד", "לפני", "עכשיו", "הפרש"));
      case ENGLISH ->
          new CorrectionWords(
              language,
              "Revision %d",
              "What has changed",
              "This report replaces the one sent before: data of the period have changed. Figures"
                  + " that are different: %d.",
              "And %d more.",
              List.of("Where", "Row", "Figure", "Before", "Now", "Difference"));
    };
  }

  String name(int number) {
    return revision.formatted(number);
  }

  String intro(int changes) {
    return intro.formatted(changes);
  }

  String more(int left) {
    return more.formatted(left);
  }
}
