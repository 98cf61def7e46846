package io.svodka.compiler.wording;

import java.util.Locale;
import java.util.Map;

/// What to write instead of words that people bring along from SQL, spreadsheets and other tools.
final class Hints {
  private static final String FORMATS =
      "write a format such as `number(2)`, `money(RUB, 0)`, `percent(1)` or `date`";
  private static final String COMMENT = "comments start with `--`";
  private static final String JOIN = "write a join as `join one region is regions on region_id`";

  private static final Map<String, String> AFTER = Map.of("`format`", FORMATS, "`join`", JOIN);

  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("`/`", COMMENT),
          Map.entry("#", COMMENT),
          Map.entry("@", "write addresses in quotes: \"name@example.com\""),
          Map.entry("`-`", "lists need no dashes: write one item per line in `{ }`"),
          Map.entry("`*`", "`count()` counts rows; name what else you need"),
          Map.entry("`like`", "write `contains \"…\"`, `starts with \"…\"` or `ends with \"…\"`"),
          Map.entry("`as`", "write the name first, then its label: `growth(…) as name \"Label\"`"),
          Map.entry("`if`", "write a condition on rows with `where`: `sum(amount where …)`"),
          Map.entry("`left`", JOIN),
          Map.entry("`inner`", JOIN),
          Map.entry("`right`", JOIN));

  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "average", "write `avg(…)`",
          "mean", "write `avg(…)`",
          "sumif", "write `sum(… where …)`",
          "sumifs", "write `sum(… where …)`",
          "countif", "write `count(where …)`",
          "countifs", "write `count(where …)`",
          "countd", "write `count(distinct …)`",
          "count_distinct", "write `count(distinct …)`");

  private Hints() {}

  /// Returns what to write instead of `found`, or nothing.
  ///
  /// @param found as messages name it, such as `` `like` ``
  static String instead(String found) {
    return INSTEAD.getOrDefault(found, "");
  }

  /// Returns what may stand after a word, or nothing.
  static String after(String word) {
    return AFTER.getOrDefault(word, "");
  }

  /// Returns what a function of other tools is called here, or nothing.
  static String function(String name) {
    return FUNCTIONS.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }
}
