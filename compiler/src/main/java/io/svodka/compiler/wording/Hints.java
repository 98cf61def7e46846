package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Said;
import java.util.Locale;
import java.util.Map;

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

  private static final Map<String, Said> AFTER = Map.of("format", FORMATS, "join", JOIN);

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
                  "lists need no dashes: write one item per line in `{ }`",
                  "дефисы в списках не нужны: по одному элементу на строке внутри `{ }`")),
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
          Map.entry("left", JOIN),
          Map.entry("inner", JOIN),
          Map.entry("right", JOIN));

  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "average", "avg(…)",
          "mean", "avg(…)",
          "sumif", "sum(… where …)",
          "sumifs", "sum(… where …)",
          "countif", "count(where …)",
          "countifs", "count(where …)",
          "countd", "count(distinct …)",
          "count_distinct", "count(distinct …)");

  private Hints() {}

  /// Returns what to write instead of a word or a character, or nothing.
  static Said instead(String found) {
    return INSTEAD.getOrDefault(found, Said.NOTHING);
  }

  /// Returns what may stand after a word, or nothing.
  static Said after(String word) {
    return AFTER.getOrDefault(word, Said.NOTHING);
  }

  /// Returns what a function of other tools is called here, or nothing.
  static Said function(String name) {
    String own = FUNCTIONS.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    return own.isEmpty() ? Said.NOTHING : said("write `%s`", "напишите `%s`", own);
  }
}
