package io.svodka.runner.edition;

import io.svodka.engine.text.Language;
import io.svodka.engine.text.Languages;
import io.svodka.model.document.Document;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
    return Stream.of("ru", "de", "he")
        .filter(each -> isIn(document, each))
        .findFirst()
        .map(CorrectionWords::in)
        .orElseGet(() -> in("en"));
  }

  private static boolean isIn(Document document, String language) {
    Locale locale = Locale.of(language);
    return Languages.isKnown(locale)
        && Languages.of(locale).words().equals(document.info().words());
  }

  private static CorrectionWords in(String tag) {
    Language language = Languages.of(Locale.of(tag));
    return switch (tag) {
      case "ru" ->
          new CorrectionWords(
              language,
              "Исправление %d",
              "Что изменилось",
              "Этот отчёт заменяет присланный ранее: данные за период изменились. Другие значения:"
                  + " %d.",
              "И ещё %d.",
              List.of("Где", "Строка", "Показатель", "Было", "Стало", "Разница"));
      case "de" ->
          new CorrectionWords(
              language,
              "Korrektur %d",
              "Was sich geändert hat",
              "Dieser Bericht ersetzt den zuvor gesandten: Daten des Zeitraums haben sich geändert."
                  + " Andere Werte: %d.",
              "Und %d weitere.",
              List.of("Wo", "Zeile", "Kennzahl", "Vorher", "Jetzt", "Differenz"));
      case "he" ->
          new CorrectionWords(
              language,
              "תיקון %d",
              "מה השתנה",
              "דוח זה מחליף את הדוח שנשלח קודם: נתוני התקופה השתנו. ערכים שונים: %d.",
              "ועוד %d.",
              List.of("היכן", "שורה", "מדד", "לפני", "עכשיו", "הפרש"));
      default ->
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
