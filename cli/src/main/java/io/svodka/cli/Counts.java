package io.svodka.cli;

/// Numbers with their noun.
final class Counts {
  private Counts() {}

  static String of(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
