package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The currency that a heading names, as in `Amount, USD`, `Betrag in €` and `Сумма, руб.`, or the
/// cells below it.
enum HeadingCurrency {
  EUR("€", "eur", "euro", "евро"),
  USD("$", "usd", "dollar", "dollars", "доллар", "долл"),
  GBP("£", "gbp"),
  RUB("₽", "rub", "руб", "рублей", "рублях", "р"),
  CHF("", "chf", "franken"),
  ILS("₪", "ils", "nis"),
  PLN("zł", "pln"),
  CZK("Kč", "czk"),
  UAH("₴", "uah", "грн"),
  KZT("₸", "kzt", "тенге"),
  JPY("", "jpy"),
  CNY("", "cny");

  private static final Pattern APART = Pattern.compile("[^\\p{L}]+");

  private final String sign;

  /// Divided by blanks, with one before and one behind.
  private final String words;

  HeadingCurrency(String sign, String... words) {
    this.sign = sign;
    this.words = " " + String.join(" ", words) + " ";
  }

  /// Returns the currency that the heading of a column names, or else each of its cells.
  static Optional<HeadingCurrency> of(ColumnProfile column) {
    return of(column.header()).or(() -> of(column.currency()));
  }

  static Optional<HeadingCurrency> of(String heading) {
    List<String> said = APART.splitAsStream(heading.toLowerCase(Locale.ROOT)).toList();
    return Arrays.stream(values()).filter(each -> each.isNamed(heading, said)).findFirst();
  }

  private boolean isNamed(String heading, List<String> said) {
    return (!sign.isEmpty() && heading.contains(sign))
        || said.stream().anyMatch(word -> words.contains(" " + word + " "));
  }
}
