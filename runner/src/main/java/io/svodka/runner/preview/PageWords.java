package io.svodka.runner.preview;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import java.util.Map;

/// The words of the page around the report. They are put into its markup, for its script too.
final class PageWords {
  static final Said REPORT = new Said("Report", "Отчёт");
  static final Said FOR = new Said("For", "Для");
  static final Said AS_OF = new Said("As of", "На дату");
  static final Said NO_MAIL =
      new Said("No delivery mails this report.", "Этот отчёт никому не рассылается.");
  static final Said MORE_ROWS =
      new Said("and {n} more rows in the file", "и ещё строк в файле: {n}");
  static final Said NO_ROWS =
      new Said(
          "This report makes no file for programs: csv, json and parquet are its formats too.",
          "У отчёта нет файлов для программ: ему можно дать форматы csv, json и parquet.");
  static final Said MORE_LINES =
      new Said("and {n} more lines in the file", "и ещё строк в файле: {n}");
  static final Said MAIL = new Said("Mail", "Письма");
  static final Said MORE_PROBLEMS = new Said("and {n} more", "и ещё {n}");
  static final Said PAGE = new Said("Page", "Страница");

  /// By the name under which the markup asks for them.
  private static final Map<String, Said> MARKUP =
      Map.ofEntries(
          Map.entry("title", new Said("Svodka preview", "Svodka: предпросмотр")),
          Map.entry("shown", new Said("What is shown", "Что показано")),
          Map.entry("format", new Said("Format", "Формат")),
          Map.entry("page", PAGE),
          Map.entry("mail", MAIL),
          Map.entry("rows", new Said("Data", "Данные")),
          Map.entry("problems", new Said("Problems", "Ошибки")),
          Map.entry("report", REPORT),
          Map.entry("explain", new Said("Explain this number", "Откуда это число")),
          Map.entry("close", new Said("Close", "Закрыть")),
          Map.entry("sound", new Said("no problems", "ошибок нет")),
          Map.entry("one", new Said("1 problem", "1 замечание")),
          Map.entry("many", new Said("{n} problems", "замечаний: {n}")),
          Map.entry("stale", new Said("last good page", "показана последняя исправная страница")),
          Map.entry("open", new Said("Open the {n} file", "Открыть файл {n}")),
          Map.entry("ended", new Said("svodka preview has ended", "svodka preview остановлена")),
          Map.entry(
              "hint",
              new Said(
                  "Click a figure to see how it comes about",
                  "Щёлкните по числу, чтобы увидеть, откуда оно")));

  private PageWords() {}

  /// Returns markup with its words in a language.
  static String filled(String markup, Language language) {
    String filled = markup.replace("{{lang}}", language.tag());
    for (Map.Entry<String, Said> each : MARKUP.entrySet()) {
      filled =
          filled.replace("{{" + each.getKey() + "}}", Html.escaped(each.getValue().in(language)));
    }
    return filled;
  }
}
