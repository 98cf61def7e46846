package io.svodka.compiler.type;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/// The currencies of ISO 4217.
public final class Currencies {
  private static final int USUAL = 2;
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Currencies() {}

  /// Returns whether this is the code of a currency, such as `EUR`.
  public static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  /// Returns how many digits a currency has after the point: none for `JPY`, three for `KWD`, and
  /// two where the currency is not known or has no coins.
  public static int decimals(String code) {
    int digits = isKnown(code) ? Currency.getInstance(code).getDefaultFractionDigits() : USUAL;
    return digits < 0 ? USUAL : digits;
  }
}
