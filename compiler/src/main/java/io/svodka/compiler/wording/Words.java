package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.Home;
import io.svodka.compiler.problem.Sign;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.ValueKind;
import io.svodka.compiler.problem.Wanted;
import io.svodka.model.value.DurationUnit;

/// Says in words the facts that several problems hold: kinds of names, of values, of places.
///
/// Russian words come in the one case the sentences around them need.
final class Words {
  private Words() {}

  /// Returns what a name names; in Russian as in «нет источника».
  static Said absent(Thing kind) {
    return switch (kind) {
      case ALERT -> said("alert", "оповещения");
      case BURST_KEY -> said("burst key", "ключа разбивки");
      case COLUMN -> said("column", "столбца");
      case COMPARISON -> said("comparison", "сравнения");
      case CONNECTION -> said("connection", "подключения");
      case CURRENCY -> said("currency", "валюты");
      case DATABASE -> said("database", "базы данных");
      case DELIVERY -> said("delivery", "рассылки");
      case DIMENSION -> said("dimension", "измерения");
      case FIGURE -> said("figure", "значения");
      case FILE_FORMAT -> said("file format", "формата файла");
      case FORM -> said("form", "формы");
      case FORMAT -> said("format", "формата");
      case GROUP -> said("group", "группировки");
      case HIERARCHY -> said("hierarchy", "иерархии");
      case HOLIDAYS -> said("calendar of holidays", "календаря праздников");
      case JOIN -> said("join", "связи");
      case LANGUAGE -> said("language", "языка");
      case LIST -> said("list", "списка");
      case CALENDAR -> said("calendar", "календаря");
      case LOCALE -> said("locale", "региональных настроек");
      case MEASURE -> said("measure", "показателя");
      case MEASURE_OR_DIMENSION -> said("measure or dimension", "показателя или измерения");
      case MODEL -> said("model", "модели");
      case MODEL_OR_SOURCE -> said("model or source", "модели или источника");
      case MONTH -> said("month", "месяца");
      case PAPER -> said("paper", "формата бумаги");
      case PARAMETER -> said("parameter", "параметра");
      case PROJECT -> said("project", "проекта");
      case QUERY -> said("query", "запроса");
      case REPORT -> said("report", "отчёта");
      case RESULT -> said("result", "поля результата");
      case ROLE -> said("role", "роли");
      case SCALE -> said("scale", "масштаба");
      case SEGMENT -> said("segment", "сегмента");
      case SEVERITY -> said("severity", "степени важности");
      case SOURCE -> said("source", "источника");
      case STANDARD -> said("standard", "стандарта");
      case STYLE -> said("style", "стиля");
      case TEST -> said("test", "теста");
      case THEME -> said("theme", "темы");
      case SECTION -> said("section", "раздела");
      case COLOUR -> said("colour", "цвета");
      case LEGEND -> said("place of a legend", "места легенды");
      case TOTALS -> said("way of writing totals", "способа записи итогов");
      case TIME_ZONE -> said("time zone", "часового пояса");
      case TYPE -> said("type", "типа");
      case WEEKDAY -> said("weekday", "дня недели");
    };
  }

  /// Returns what kind of value something is, with its article.
  static Said value(ValueKind kind) {
    return switch (kind) {
      case ValueKind.Simple simple -> value(simple);
      case ValueKind.Money(var currency) -> said("money in %s", "сумма в %s", currency(currency));
      case ValueKind.Duration(var counted) -> duration(counted);
    };
  }

  /// Returns the name of a currency: its code, or in quotes what names it.
  static Said currency(String currency) {
    return Said.verbatim(currency.matches("[A-Z]{3}") ? currency : "`" + currency + "`");
  }

  private static Said duration(DurationUnit counted) {
    return switch (counted) {
      case SECONDS -> said("a duration in seconds", "длительность в секундах");
      case MINUTES -> said("a duration in minutes", "длительность в минутах");
      case HOURS -> said("a duration in hours", "длительность в часах");
      case DAYS -> said("a duration in days", "длительность в днях");
    };
  }

  private static Said value(ValueKind.Simple kind) {
    return switch (kind) {
      case TEXT -> said("text", "текст");
      case TRUTH -> said("a yes-or-no value", "логическое значение (да или нет)");
      case DAY -> said("a date", "дата");
      case MOMENT -> said("a date with time", "дата со временем");
      case CLOCK -> said("a time of day", "время суток");
      case PERIOD -> said("a period", "период");
      case NUMBER -> said("a number", "число");
      case COUNT -> said("a count", "количество");
      case PERCENT -> said("a percent", "процент");
      case POINTS -> said("percentage points", "процентные пункты");
      case NULL -> said("null", "`null`");
      case EXPRESSION -> said("an expression", "выражение");
      case LISTED -> said("one of the listed values", "одно из перечисленных значений");
      case OTHER -> said("another value", "другое значение");
    };
  }

  /// Returns a block with its article; in Russian as in «пишется в запросе».
  static Said home(Home home) {
    return switch (home) {
      case FILE -> said("a file", "на верхнем уровне файла");
      case PROJECT -> said("a project", "в проекте");
      case SOURCE -> said("a source", "в источнике");
      case MODEL -> said("a model", "в модели");
      case FIELD ->
          said("the block after a measure or dimension", "в блоке показателя или измерения");
      case QUERY -> said("a query", "в запросе");
      case REPORT -> said("a report", "в отчёте");
      case SECTION -> said("a section", "в разделе");
      case TABLE -> said("a table", "в таблице");
      case CHART -> said("a chart", "в диаграмме");
      case GROUP -> said("a group", "в группе таблицы");
      case THEME -> said("a theme", "в теме оформления");
      case BURST -> said("a burst", "в блоке `burst`");
      case DELIVER -> said("a deliver", "в блоке `deliver`");
      case MAIL -> said("a mail", "в блоке `mail`");
      case TEST -> said("a test", "в тесте");
    };
  }

  /// Returns what was found; in Russian as in «после текста».
  static Said sign(Sign sign) {
    return switch (sign) {
      case Sign.Written(var text) -> verbatim("`" + text + "`");
      case Sign.Quoted(var text) -> said("the text %s", "текста %s", text);
      case Sign.End.LINE -> said("the end of the line", "конца строки");
      case Sign.End.FILE -> said("the end of the file", "конца файла");
      case Sign.End.PLACEHOLDER -> said("the end of the placeholder", "конца подстановки");
    };
  }

  /// Returns what may stand at a place.
  static Said wanted(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Word(var text) -> verbatim("`" + text + "`");
      case Wanted.Part part -> wanted(part);
    };
  }

  private static Said wanted(Wanted.Part part) {
    return switch (part) {
      case VALUE -> said("a value", "значение");
      case NAME -> said("a name", "имя");
      case LINE_END -> said("the end of the line", "конец строки");
      case TEXT -> said("a text in quotes", "текст в кавычках");
      case LONG_TEXT -> said("a text in triple quotes", "текст в тройных кавычках");
      case NUMBER -> said("a number", "число");
      case PERCENT -> said("a percent such as `5%`", "процент, например `5%`");
      case LENGTH -> said("a length such as `5cm`", "длина, например `5cm`");
      case DATE -> said("a date such as `2026-01-31`", "дата, например `2026-01-31`");
      case MONTH -> said("a month such as `2026-01`", "месяц, например `2026-01`");
      case QUARTER -> said("a quarter such as `2026-Q1`", "квартал, например `2026-Q1`");
      case WEEK -> said("a week such as `2026-W05`", "неделя, например `2026-W05`");
      case TIME -> said("a time such as `09:00`", "время, например `09:00`");
      case COLOUR -> said("a colour such as `#0B5FFF`", "цвет, например `#0B5FFF`");
      case PARAMETER -> said("a parameter such as `$month`", "параметр, например `$month`");
    };
  }
}
