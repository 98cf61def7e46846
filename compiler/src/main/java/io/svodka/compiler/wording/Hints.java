package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.Wanted;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What to write instead of words that people bring along from SQL, spreadsheets and other tools.
final class Hints {
  private static final Said FORMATS =
      said(
          "write a format such as `number(2)`, `money(RUB, 0)`, `percent(1)` or `date`",
          "укажите формат, например `number(2)`, `money(RUB, 0)`, `percent(1)` или `date`");
  private static final Said COMMENT =
      said("comments start with `--`", "комментарий начинается с `--`");
  private static final Said JOIN =
      said(
          "write a join as `join one region is regions on region_id`",
          "связь записывается так: `join one region is regions on region_id`");

  private static final Said CONCAT =
      said("join texts with `concat(a, b)`", "тексты соединяет `concat(a, b)`");
  private static final Said CASES =
      said(
          "write `map status { \"new\" -> \"…\" else -> \"…\" }`, or `if … then … else …`",
          "напишите `map status { \"new\" -> \"…\" else -> \"…\" }` или `if … then … else …`");
  private static final Said MONTH =
      said(
          "write a month as `2026-01`, or `last month`",
          "месяц пишется как `2026-01` или `last month`");

  private static final Map<String, Said> PERIODS =
      Map.ofEntries(
          Map.entry("ytd", said("write `year to date`", "напишите `year to date`")),
          Map.entry("qtd", said("write `quarter to date`", "напишите `quarter to date`")),
          Map.entry("mtd", said("write `month to date`", "напишите `month to date`")),
          Map.entry(
              "ago", said("write `same period last year`", "напишите `same period last year`")),
          Map.entry("january", MONTH),
          Map.entry("february", MONTH),
          Map.entry("march", MONTH),
          Map.entry("april", MONTH),
          Map.entry("may", MONTH),
          Map.entry("june", MONTH),
          Map.entry("july", MONTH),
          Map.entry("august", MONTH),
          Map.entry("september", MONTH),
          Map.entry("october", MONTH),
          Map.entry("november", MONTH),
          Map.entry("december", MONTH));

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("numeric", "decimal(14, 2)"),
          Map.entry("money", "decimal(14, 2)"),
          Map.entry("varchar", "text"),
          Map.entry("string", "text"),
          Map.entry("char", "text"),
          Map.entry("int", "integer"),
          Map.entry("bigint", "integer"),
          Map.entry("float", "number"),
          Map.entry("double", "number"),
          Map.entry("real", "number"),
          Map.entry("bool", "boolean"),
          Map.entry("timestamp", "datetime"));

  private static final Set<String> CHARTS =
      Set.of("line", "bar", "column", "pie", "area", "donut", "funnel");

  private static final Said SORT =
      said(
          "order groups on a line of their own: `sort by … desc`",
          "порядок групп задаёт отдельная строка: `sort by … desc`");

  private static final Map<String, Said> AFTER =
      Map.of(
          "format",
          FORMATS,
          "join",
          JOIN,
          "chart",
          said(
              "write the kind of chart first: `chart line from QUERY`",
              "сначала укажите вид диаграммы: `chart line from QUERY`"),
          "every",
          said(
              "write `every day at 09:00`, `every week on monday at 09:00` or `every month on day 1"
                  + " at 09:00`",
              "напишите `every day at 09:00`, `every week on monday at 09:00` или `every month on"
                  + " day 1 at 09:00`"));

  private static final Map<String, Said> INSTEAD =
      Map.ofEntries(
          Map.entry("/", COMMENT),
          Map.entry("#", COMMENT),
          Map.entry(
              "@",
              said(
                  "write addresses in quotes: \"name@example.com\"",
                  "адреса пишутся в кавычках: \"name@example.com\"")),
          Map.entry(
              "-",
              said(
                  "lists need no dashes: write one item per line in `{ }`; days are written `from …"
                      + " to …`",
                  "дефисы в списках не нужны: по одному элементу на строке внутри `{ }`; дни"
                      + " задают как `from … to …`")),
          Map.entry("|", CONCAT),
          Map.entry("&", CONCAT),
          Map.entry(
              ":",
              said(
                  "a name and its type have no colon between them",
                  "между именем и типом двоеточие не нужно")),
          Map.entry(
              ",",
              said("lines of a block end without a comma", "строки блока кончаются без запятой")),
          Map.entry("notin", said("write `not in (…)`", "напишите `not in (…)`")),
          Map.entry("exists", said("write `is not null`", "напишите `is not null`")),
          Map.entry("isnull", said("write `is null`", "напишите `is null`")),
          Map.entry("notnull", said("write `is not null`", "напишите `is not null`")),
          Map.entry("case", CASES),
          Map.entry("when", CASES),
          Map.entry("distinct", said("write `count(distinct …)`", "напишите `count(distinct …)`")),
          Map.entry("primary", said("write `key id`", "напишите `key id`")),
          Map.entry(
              "*",
              said(
                  "`count()` counts rows; name what else you need",
                  "строки считает `count()`; остальное перечислите по именам")),
          Map.entry(
              "like",
              said(
                  "write `contains \"…\"`, `starts with \"…\"` or `ends with \"…\"`",
                  "напишите `contains \"…\"`, `starts with \"…\"` или `ends with \"…\"`")),
          Map.entry(
              "as",
              said(
                  "write the name first, then its label: `growth(…) as name \"Label\"`",
                  "сначала имя, затем подпись: `growth(…) as name \"Подпись\"`")),
          Map.entry(
              "if",
              said(
                  "write a condition on rows with `where`: `sum(amount where …)`",
                  "условие на строки пишется через `where`: `sum(amount where …)`")),
          Map.entry(
              "and",
              said("separate the items of a list with commas", "перечисляйте через запятую")),
          Map.entry("desc", SORT),
          Map.entry("asc", SORT),
          Map.entry(
              "format",
              said(
                  "a format stands in the braces of its measure: `{ format percent(1) }`",
                  "формат указывают в скобках показателя: `{ format percent(1) }`")),
          Map.entry("left", JOIN),
          Map.entry("inner", JOIN),
          Map.entry("right", JOIN));

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("average", "avg(…)"),
          Map.entry("mean", "avg(…)"),
          Map.entry("sumif", "sum(… where …)"),
          Map.entry("sumifs", "sum(… where …)"),
          Map.entry("countif", "count(where …)"),
          Map.entry("countifs", "count(where …)"),
          Map.entry("countd", "count(distinct …)"),
          Map.entry("count_distinct", "count(distinct …)"),
          Map.entry("distinct", "count(distinct …)"),
          Map.entry("isnull", "… is null"),
          Map.entry("is_null", "… is null"),
          Map.entry("isnotnull", "… is not null"),
          Map.entry("notnull", "… is not null"),
          Map.entry("exists", "… is not null"),
          Map.entry("isblank", "… is empty"),
          Map.entry("isempty", "… is empty"));

  private Hints() {}

  /// Returns what to write instead of a word or a character, or nothing.
  static Said instead(String found) {
    return INSTEAD.getOrDefault(found, Said.NOTHING);
  }

  /// Returns why a comma cannot stand where these are wanted, or nothing.
  static Said comma(List<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return said(
          "a choice is written without commas: `if … then … else …`",
          "выбор пишется без запятых: `if … then … else …`");
    }
    return wanted.contains(new Wanted.Word(")"))
        ? said("one of several values is asked for with `in (…)`", "одно из нескольких: `in (…)`")
        : Said.NOTHING;
  }

  /// Returns what may stand after a word, or nothing.
  static Said after(String word) {
    return AFTER.getOrDefault(word, Said.NOTHING);
  }

  /// Returns how a period that people name otherwise is written, or nothing.
  static Said period(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.matches("q[1-4]")
        ? said("write a quarter as `2026-Q1`", "квартал пишется как `2026-Q1`")
        : PERIODS.getOrDefault(lower, Said.NOTHING);
  }

  /// Returns what a type of other tools is called here, or nothing.
  static Said type(String name) {
    String own = TYPES.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    return own.isEmpty() ? Said.NOTHING : said("write `%s`", "напишите `%s`", own);
  }

  /// Returns how a chart of this shape is written, or nothing.
  static Said chart(String shape) {
    return CHARTS.contains(shape)
        ? said(
            "write a chart as `chart %s from QUERY`",
            "диаграмма пишется так: `chart %s from QUERY`", shape)
        : Said.NOTHING;
  }

  /// Returns what a function of other tools is called here, or nothing.
  static Said function(String name) {
    if (name.equalsIgnoreCase("iferror")) {
      return said(
          "write the ratio alone: a division by zero has no value and is shown as empty",
          "напишите само отношение: деление на ноль не имеет значения и показывается пустым");
    }
    String own = FUNCTIONS.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    return own.isEmpty() ? Said.NOTHING : said("write `%s`", "напишите `%s`", own);
  }
}
