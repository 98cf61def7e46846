package io.svodka.compiler.syntax;

/// Whether a predicate is asked plainly or with `not`.
public enum Polarity {
  PLAIN,
  NEGATED
}
