package io.svodka.compiler.foreign;

/// A file that is not what it is taken for.
public final class UnreadableReport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableReport(String message) {
    super(message);
  }
}
