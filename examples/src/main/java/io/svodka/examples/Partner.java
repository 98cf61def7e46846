package io.svodka.examples;

import java.time.YearMonth;

/// A partner as the CRM knows it, and how its business goes.
///
/// @param region where it works; empty for the one whose card was never filled in
record Partner(int id, String code, String name, String region, Tier tier, Business business) {
  enum Tier {
    G,
    S,
    B
  }

  /// What the generator needs to know.
  ///
  /// @param leads leads of a usual month in spring 2025
  /// @param conversion orders to leads, in thousandths
  /// @param check size of its orders against the price list, in hundredths
  /// @param growth growth a month against spring 2025, in thousandths
  /// @param spend costs against the revenue to be expected, in hundredths
  record Business(int leads, int conversion, int check, int growth, int spend, Life life) {}

  /// The months in which a partner has leads, orders and costs.
  ///
  /// @param lastOrders the last month with orders
  record Life(YearMonth first, YearMonth lastOrders, YearMonth last) {
    static final YearMonth EVER = YearMonth.of(1, 1);
    static final YearMonth NEVER = YearMonth.of(9999, 12);
    static final Life LONG = new Life(EVER, NEVER, NEVER);
  }

  String email() {
    return "reports@" + code + "." + domain();
  }

  boolean active() {
    return business.life().last().equals(Life.NEVER);
  }

  private String domain() {
    return switch (id % 3) {
      case 0 -> "example.com";
      case 1 -> "example.org";
      default -> "example.net";
    };
  }
}
