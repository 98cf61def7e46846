package io.svodka.compiler.syntax;

/// Whether an aggregate reads equal values once.
public enum Distinctness {
  ALL,
  DISTINCT
}
