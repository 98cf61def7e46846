package io.svodka.compiler.type;

import java.util.Currency;

/// The currencies of ISO 4217.
public final class Currencies {
  private Currencies() {}

  /// Returns whether this is the code of a currency, such as `EUR`.
  public static boolean isKnown(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }
}
