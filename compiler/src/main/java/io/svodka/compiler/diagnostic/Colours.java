package io.svodka.compiler.diagnostic;

/// Whether a print for the terminal is coloured.
public enum Colours {
  /// No control characters at all.
  PLAIN,
  /// The colours of ANSI terminals.
  ANSI
}
