package io.svodka.runner.oracle.project;

/// What the values of a column are.
public enum Kind {
  TEXT("text"),
  WHOLE("integer"),
  MONEY("decimal(12, 2)"),
  RATE("decimal(7, 4)"),
  NUMBER("number"),
  DAY("date"),
  MOMENT("datetime"),
  TRUTH("boolean");

  private final String written;

  Kind(String written) {
    this.written = written;
  }

  /// Returns how the type is written in a source.
  public String written() {
    return written;
  }
}
