package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;

/// A mistake about in which currency money is.
public sealed interface CurrencyProblem extends Problem {
  /// Money in the currency of rows, said elsewhere than in a measure.
  record OutsideMeasure(Span span, String dimension) implements CurrencyProblem {}

  /// A sum over rows of several currencies.
  ///
  /// @param dimension what names the currency
  record Mixed(Span span, String measure, String dimension, String query)
      implements CurrencyProblem {}

  /// A figure that has a value for each currency where only one can stand.
  record NoCommonTotal(Span span, String dimension) implements CurrencyProblem {}

  /// Money of all recipients together where each has a currency of their own.
  ///
  /// @param currency the statement of the burst
  record SharedMoney(Span span, String measure, String query, Span currency)
      implements CurrencyProblem {}

  /// Money in the recipient's currency beside money in a fixed one.
  ///
  /// @param currency the statement of the burst
  record UsualAndFixed(Span span, String measure, String fixed, Span currency)
      implements CurrencyProblem {}
}
