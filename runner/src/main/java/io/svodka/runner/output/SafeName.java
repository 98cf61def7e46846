package io.svodka.runner.output;

import java.nio.charset.StandardCharsets;

/// Makes file names of texts that may come from data.
public final class SafeName {
  // In bytes: file systems take 255, and what is written first has a longer name.
  private static final int LONGEST = 200;

  /// Windows opens a device by such a name, whatever stands behind its first dot.
  private static final String DEVICE = "(?i)(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³])(\\..*)?";

  private SafeName() {}

  /// Returns the text as a file name: letters, digits, dots, dashes and underscores of any
  /// alphabet; no folders and no devices.
  public static String of(String text) {
    String name =
        trimmed(text.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("-{2,}", "-"));
    String bounded = trimmed(bounded(name));
    String named = bounded.isEmpty() ? "report" : bounded;
    return named.matches(DEVICE) ? "_" + named : named;
  }

  private static String trimmed(String name) {
    return name.replaceAll("^[.-]+", "");
  }

  /// Keeps the end, where the period and the format are.
  private static String bounded(String name) {
    int start = name.length();
    int bytes = 0;
    while (start > 0) {
      int letter = name.codePointBefore(start);
      bytes += Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        break;
      }
      start -= Character.charCount(letter);
    }
    return name.substring(start);
  }
}
