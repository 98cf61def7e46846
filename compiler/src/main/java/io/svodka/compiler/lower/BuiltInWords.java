package io.svodka.compiler.lower;

import io.svodka.model.document.Speech;
import io.svodka.model.value.TimeUnit;
import java.util.Locale;

/// Words that the compiler itself puts into plans, in the project's language.
record BuiltInWords(Speech speech) {

  static BuiltInWords of(Locale language) {
    return new BuiltInWords(Speech.of(language).orElse(Speech.ENGLISH));
  }

  String notSpecified() {
    return switch (speech) {
      case ENGLISH -> "Not specified";
      case RUSSIAN -> "Не указано";
      case GERMAN -> "Ohne Angabe";
      case HEBREW -> "לא צוין";
    };
  }

  String noData() {
    return switch (speech) {
      case ENGLISH -> "No data";
      case RUSSIAN -> "Нет данных";
      case GERMAN -> "Keine Daten";
      case HEBREW -> "אין נתונים";
    };
  }

  String target() {
    return switch (speech) {
      case ENGLISH -> "target";
      case RUSSIAN -> "цель";
      case GERMAN -> "Ziel";
      case HEBREW -> "יעד";
    };
  }

  String rowNumber() {
    return switch (speech) {
      case ENGLISH -> "No.";
      case RUSSIAN -> "№";
      case GERMAN -> "Nr.";
      case HEBREW -> "מס׳";
    };
  }

  String calendar(TimeUnit unit) {
    return switch (speech) {
      case ENGLISH ->
          switch (unit) {
            case HOUR -> "Hour";
            case DAY -> "Day";
            case WEEK -> "Week";
            case MONTH -> "Month";
            case QUARTER -> "Quarter";
            case YEAR -> "Year";
          };
      case RUSSIAN ->
          switch (unit) {
            case HOUR -> "Час";
            case DAY -> "День";
            case WEEK -> "Неделя";
            case MONTH -> "Месяц";
            case QUARTER -> "Квартал";
            case YEAR -> "Год";
          };
      case GERMAN ->
          switch (unit) {
            case HOUR -> "Stunde";
            case DAY -> "Tag";
            case WEEK -> "Woche";
            case MONTH -> "Monat";
            case QUARTER -> "Quartal";
            case YEAR -> "Jahr";
          };
      case HEBREW ->
          switch (unit) {
            case HOUR -> "שעה";
            case DAY -> "יום";
            case WEEK -> "שבוע";
            case MONTH -> "חודש";
            case QUARTER -> "רבעון";
            case YEAR -> "שנה";
          };
    };
  }
}
