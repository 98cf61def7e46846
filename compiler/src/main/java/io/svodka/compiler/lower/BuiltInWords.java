package io.svodka.compiler.lower;

import io.svodka.model.value.TimeUnit;
import java.util.Locale;

/// Words that the compiler itself puts into plans, in the project's language.
enum BuiltInWords {
  ENGLISH,
  RUSSIAN;

  static BuiltInWords of(Locale language) {
    return language.getLanguage().equals("ru") ? RUSSIAN : ENGLISH;
  }

  String notSpecified() {
    return switch (this) {
      case ENGLISH -> "Not specified";
      case RUSSIAN -> "Не указано";
    };
  }

  String noData() {
    return switch (this) {
      case ENGLISH -> "No data";
      case RUSSIAN -> "Нет данных";
    };
  }

  String target() {
    return switch (this) {
      case ENGLISH -> "target";
      case RUSSIAN -> "цель";
    };
  }

  String rowNumber() {
    return switch (this) {
      case ENGLISH -> "No.";
      case RUSSIAN -> "№";
    };
  }

  String calendar(TimeUnit unit) {
    return switch (this) {
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
    };
  }
}
