package io.svodka.compiler.diagnostic;

import io.svodka.compiler.problem.Severity;

/// Colours pieces of a print.
record Paint(Colours colours) {
  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String BLUE = "\u001B[34m";
  private static final String RED = "\u001B[1;31m";
  private static final String YELLOW = "\u001B[1;33m";
  private static final String CYAN = "\u001B[1;36m";

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> painted(RED, text);
      case WARNING -> painted(YELLOW, text);
      case INFO -> painted(CYAN, text);
    };
  }

  String headline(String text) {
    return painted(BOLD, text);
  }

  String frame(String text) {
    return painted(BLUE, text);
  }

  private String painted(String colour, String text) {
    return switch (colours) {
      case PLAIN -> text;
      case ANSI -> colour + text + RESET;
    };
  }
}
