package io.svodka.runner.output;

/// Makes file names of texts that may come from data.
public final class SafeName {
  private static final int LONGEST = 120;

  private SafeName() {}

  /// Returns the text as a file name: letters, digits, dots, dashes and underscores of any
  /// alphabet; no folders.
  public static String of(String text) {
    String name =
        text.strip()
            .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
            .replaceAll("^[.-]+", "")
            .replaceAll("-{2,}", "-");
    String bounded = name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
    return bounded.isEmpty() ? "report" : bounded;
  }
}
