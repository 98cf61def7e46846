package io.svodka.compiler.draft;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// What the words in names of columns usually mean.
final class ColumnWords {
  private static final Pattern APART = Pattern.compile("_");
  private static final Set<String> MONEY =
      Set.of(
          "amount",
          "revenue",
          "sales",
          "turnover",
          "income",
          "total",
          "sum",
          "cost",
          "costs",
          "spend",
          "spent",
          "fee",
          "fees",
          "tax",
          "vat",
          "gross",
          "net",
          "profit",
          "margin",
          "paid",
          "payment",
          "refund",
          "refunded",
          "commission",
          "expense",
          "expenses",
          "budget",
          "price",
          "сумма",
          "доход",
          "выручка",
          "расход",
          "расходы",
          "оплата",
          "налог",
          "прибыль",
          "стоимость",
          "цена",
          "комиссия",
          "бюджет");
  private static final Set<String> CURRENCY = Set.of("currency", "ccy", "валюта");
  private static final Set<String> LOWER_IS_BETTER =
      Set.of(
          "cost",
          "costs",
          "spend",
          "spent",
          "fee",
          "fees",
          "tax",
          "vat",
          "refund",
          "refunded",
          "expense",
          "expenses",
          "расход",
          "расходы",
          "налог",
          "комиссия",
          "errors",
          "returns",
          "complaints",
          "delay");
  private static final Set<String> HIGHER_IS_BETTER =
      Set.of(
          "amount",
          "revenue",
          "sales",
          "turnover",
          "income",
          "profit",
          "margin",
          "quantity",
          "qty",
          "units",
          "доход",
          "выручка",
          "прибыль",
          "сумма",
          "количество");
  private static final Set<String> AVERAGED =
      Set.of(
          "price",
          "rate",
          "ratio",
          "percent",
          "percentage",
          "share",
          "score",
          "rating",
          "age",
          "temperature",
          "discount",
          "weight",
          "duration",
          "average",
          "avg",
          "цена",
          "ставка",
          "доля",
          "процент",
          "оценка",
          "рейтинг",
          "возраст",
          "скидка");
  private static final Set<String> LABELS_IN_FIGURES =
      Set.of(
          "year",
          "month",
          "quarter",
          "week",
          "day",
          "hour",
          "zip",
          "postcode",
          "phone",
          "number",
          "code",
          "no",
          "rank",
          "level",
          "status",
          "type",
          "flag",
          "grade",
          "год",
          "месяц",
          "неделя",
          "день",
          "телефон",
          "номер",
          "код",
          "индекс",
          "статус",
          "тип");
  private static final Set<String> CAPTIONS =
      Set.of("name", "title", "caption", "label", "company", "название", "имя", "наименование");
  private static final Set<String> ADDRESSES = Set.of("email", "mail", "почта");
  private static final Set<String> FIRST_TIMES =
      Set.of(
          "paid",
          "sold",
          "ordered",
          "order",
          "booked",
          "invoiced",
          "date",
          "day",
          "created",
          "оплачено",
          "дата",
          "продано",
          "создан");

  private ColumnWords() {}

  private static boolean has(String name, Set<String> words) {
    return Arrays.stream(APART.split(name)).anyMatch(words::contains);
  }

  static boolean isMoney(String name) {
    return has(name, MONEY);
  }

  static boolean isBetterLow(String name) {
    return has(name, LOWER_IS_BETTER);
  }

  static boolean isBetterHigh(String name) {
    return has(name, HIGHER_IS_BETTER) && !isBetterLow(name);
  }

  static boolean isAveraged(String name) {
    return has(name, AVERAGED);
  }

  static boolean isLabelInFigures(String name) {
    return has(name, LABELS_IN_FIGURES);
  }

  /// Whether a column says in which currency amounts are.
  static boolean isCurrency(String name) {
    return has(name, CURRENCY);
  }

  static boolean isCaption(String name) {
    return has(name, CAPTIONS);
  }

  static boolean isAddress(String name) {
    return has(name, ADDRESSES) || name.equals("e_mail");
  }

  /// Returns how likely a name is that of the day when things happened; less is likelier.
  static int rankOfTime(String name) {
    return has(name, FIRST_TIMES) ? 0 : 1;
  }
}
