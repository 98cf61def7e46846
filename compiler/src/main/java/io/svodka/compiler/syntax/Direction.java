package io.svodka.compiler.syntax;

/// The order of a sort.
public enum Direction {
  ASCENDING,
  DESCENDING
}
