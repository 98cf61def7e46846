package io.svodka.runner.edition;

import io.svodka.engine.text.Language;
import io.svodka.engine.text.Languages;
import io.svodka.model.document.Document;
import java.util.List;
import java.util.Locale;

/// What a correction says, in the language of the document.
final class CorrectionWords {
  private static final Language RUSSIAN = Languages.of(Locale.of("ru"));

  private final boolean isRussian;

  CorrectionWords(Document document) {
    this.isRussian = document.info().words().equals(RUSSIAN.words());
  }

  Language language() {
    return isRussian ? RUSSIAN : Languages.of(Locale.ENGLISH);
  }

  String name(int revision) {
    return (isRussian ? "Исправление " : "Revision ") + revision;
  }

  String heading() {
    return isRussian ? "Что изменилось" : "What has changed";
  }

  String intro(int changes) {
    return isRussian
        ? "Этот отчёт заменяет присланный ранее: данные за период изменились. Другие значения: "
            + changes
            + "."
        : "This report replaces the one sent before: data of the period have changed. Figures that"
            + " are different: "
            + changes
            + ".";
  }

  String more(int left) {
    return isRussian ? "И ещё " + left + "." : "And " + left + " more.";
  }

  List<String> columns() {
    return isRussian
        ? List.of("Где", "Строка", "Показатель", "Было", "Стало", "Разница")
        : List.of("Where", "Row", "Figure", "Before", "Now", "Difference");
  }
}
