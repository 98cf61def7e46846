package io.svodka.model.document;

import io.svodka.model.value.TimeUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Words that the compiler itself puts into plans, in the language of the project. A pack in
/// another language says its own in their place.
public record BuiltInWords(Speech speech) {

  public static BuiltInWords of(Locale language) {
    return new BuiltInWords(Speech.of(language).orElse(Speech.ENGLISH));
  }

  /// Returns what this language says in place of a label: its own word for a built-in one of the
  /// other language, else the label.
  public String inPlaceOf(String label, BuiltInWords other) {
    int place = speech == other.speech ? -1 : other.all().indexOf(label);
    return place < 0 ? label : all().get(place);
  }

  private List<String> all() {
    return Stream.concat(
            Stream.of(notSpecified(), noData(), target(), rowNumber()),
            Arrays.stream(TimeUnit.values()).map(this::calendar))
        .toList();
  }

  public String notSpecified() {
    return switch (speech) {
      case ENGLISH -> "Not specified";
      case RUSSIAN -> "Не указано";
      case GERMAN -> "Ohne Angabe";
      case HEBREW -> "לא צוין";
    };
  }

  public String noData() {
    return switch (speech) {
      case ENGLISH -> "No data";
      case RUSSIAN -> "Нет данных";
      case GERMAN -> "Keine Daten";
      case HEBREW -> "אין נתונים";
    };
  }

  public String target() {
    return switch (speech) {
      case ENGLISH -> "target";
      case RUSSIAN -> "цель";
      case GERMAN -> "Ziel";
      case HEBREW -> "יעד";
    };
  }

  public String rowNumber() {
    return switch (speech) {
      case ENGLISH -> "No.";
      case RUSSIAN -> "№";
      case GERMAN -> "Nr.";
      case HEBREW -> "מס׳";
    };
  }

  public String calendar(TimeUnit unit) {
    return switch (speech) {
      case ENGLISH -> english(unit);
      case RUSSIAN -> russian(unit);
      case GERMAN -> german(unit);
      case HEBREW -> hebrew(unit);
    };
  }

  private static String english(TimeUnit unit) {
    return switch (unit) {
      case HOUR -> "Hour";
      case DAY -> "Day";
      case WEEK -> "Week";
      case MONTH -> "Month";
      case QUARTER -> "Quarter";
      case YEAR -> "Year";
      case TRADE_PERIOD -> "Trade period";
      case TRADE_QUARTER -> "Trade quarter";
      case TRADE_YEAR -> "Trade year";
    };
  }

  private static String russian(TimeUnit unit) {
    return switch (unit) {
      case HOUR -> "Час";
      case DAY -> "День";
      case WEEK -> "Неделя";
      case MONTH -> "Месяц";
      case QUARTER -> "Квартал";
      case YEAR -> "Год";
      case TRADE_PERIOD -> "Торговый период";
      case TRADE_QUARTER -> "Торговый квартал";
      case TRADE_YEAR -> "Торговый год";
    };
  }

  private static String german(TimeUnit unit) {
    return switch (unit) {
      case HOUR -> "Stunde";
      case DAY -> "Tag";
      case WEEK -> "Woche";
      case MONTH -> "Monat";
      case QUARTER -> "Quartal";
      case YEAR -> "Jahr";
      case TRADE_PERIOD -> "Handelsperiode";
      case TRADE_QUARTER -> "Handelsquartal";
      case TRADE_YEAR -> "Handelsjahr";
    };
  }

  private static String hebrew(TimeUnit unit) {
    return switch (unit) {
      case HOUR -> "שעה";
      case DAY -> "יום";
      case WEEK -> "שבוע";
      case MONTH -> "חודש";
      case QUARTER -> "רבעון";
      case YEAR -> "שנה";
      case TRADE_PERIOD -> "תקופת מסחר";
      case TRADE_QUARTER -> "רבעון מסחר";
      case TRADE_YEAR -> "שנת מסחר";
    };
  }
}
