package io.svodka.model.rendition;

import java.nio.charset.StandardCharsets;

/// A name of a file or folder made of a text that may come from data: letters, digits, dots, dashes
/// and underscores of any alphabet; no folders and no devices.
public record SafeName(String text) {
  // In bytes: file systems take 255, and what is written first has a longer name.
  private static final int LONGEST = 200;

  /// Windows opens a device by such a name, whatever stands behind its first dot.
  private static final String DEVICE = "(?i)(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³])(\\..*)?";

  public SafeName {
    text = safe(text);
  }

  /// Returns the text as such a name.
  public static String of(String text) {
    return new SafeName(text).text();
  }

  private static String safe(String text) {
    String name =
        trimmed(text.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("-{2,}", "-"));
    // Windows leaves out dots at the end, so such a name would be another one there.
    String bounded = trimmed(bounded(name)).replaceAll("\\.+$", "");
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
