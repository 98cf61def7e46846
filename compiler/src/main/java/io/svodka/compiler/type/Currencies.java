package io.svodka.compiler.type;

import java.util.Currency;

/// The currencies of ISO 4217.
public final class Currencies {
  private static final int USUAL = 2;

  private Currencies() {}

  /// Returns whether this is the code of a currency, such as `EUR`.
  public static boolean isKnown(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  /// Returns how many digits a currency has after the point: none for `JPY`, three for `KWD`, and
  /// two where the currency is not known or has no coins.
  public static int decimals(String code) {
    int digits = isKnown(code) ? Currency.getInstance(code).getDefaultFractionDigits() : USUAL;
    return digits < 0 ? USUAL : digits;
  }
}
