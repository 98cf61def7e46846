package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;

/// A mistake in how an amount is split into shares.
public sealed interface SplitProblem extends Problem {
  /// What counts the shares.
  enum Counter {
    PARTS,
    PART
  }

  /// Something that may have a fraction where shares are counted.
  record NotWhole(Span span, Counter counter) implements SplitProblem {}

  /// No share at all.
  record NoParts(Span span, String parts) implements SplitProblem {}

  /// A share that is none of them.
  ///
  /// @param all where it is said how many there are
  /// @param parts how many there are; empty where rows say it
  record NoSuchPart(Span span, String part, Span all, String parts) implements SplitProblem {}

  /// Decimals that are not written out, or too many of them.
  record WrongDecimals(Span span, int most) implements SplitProblem {}

  /// An amount that does not say by itself what its smallest piece is.
  record NoDecimals(Span span) implements SplitProblem {}
}
