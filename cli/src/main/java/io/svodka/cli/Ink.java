package io.svodka.cli;

/// Colours of the terminal, or none.
enum Ink {
  COLOURS("\u001B[32m", "\u001B[31m", "\u001B[2m", "\u001B[0m"),
  NONE("", "", "", "");

  private final String green;
  private final String red;
  private final String dim;
  private final String end;

  Ink(String green, String red, String dim, String end) {
    this.green = green;
    this.red = red;
    this.dim = dim;
    this.end = end;
  }

  static Ink of(Console.Display display) {
    return switch (display) {
      case TERMINAL -> COLOURS;
      case PLAIN -> NONE;
    };
  }

  String good(String text) {
    return green + text + end;
  }

  String bad(String text) {
    return red + text + end;
  }

  String quiet(String text) {
    return dim + text + end;
  }
}
