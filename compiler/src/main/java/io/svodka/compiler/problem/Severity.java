package io.svodka.compiler.problem;

/// How bad a problem is.
public enum Severity {
  /// Nothing can be run before it is mended.
  ERROR,
  /// Something is doubtful, but what was meant is clear.
  WARNING,
  /// Something worth knowing.
  INFO
}
