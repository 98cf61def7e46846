package io.svodka.compiler.syntax;

/// Whether a period ends with the last complete unit or includes the unfinished one.
public enum Completeness {
  COMPLETE,
  WITH_TODAY
}
