package io.svodka.examples;

import java.math.BigDecimal;
import java.util.Optional;

/// The expected figures of a report of `examples/partners`. Ratios have 34 digits, so a test rounds
/// them as the report does.
///
/// @param orders paid ones that were not cancelled
/// @param buyers different clients of these orders
/// @param spend 0 where no costs are known
public record Figures(long leads, long orders, long buyers, BigDecimal revenue, BigDecimal spend) {
  /// Returns orders to leads; empty without leads.
  public Optional<BigDecimal> conversion() {
    return Ratio.of(BigDecimal.valueOf(orders), BigDecimal.valueOf(leads));
  }

  /// Returns revenue to orders; empty without orders.
  public Optional<BigDecimal> averageCheck() {
    return Ratio.of(revenue, BigDecimal.valueOf(orders));
  }

  /// Returns revenue less spend to spend; empty without costs.
  public Optional<BigDecimal> roi() {
    return Ratio.of(revenue.subtract(spend), spend);
  }
}
