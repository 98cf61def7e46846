package io.svodka.compiler.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.zip.CRC32C;

/// A short mark by which a text is known again; blanks at the ends of lines do not count.
final class Fingerprint {
  private Fingerprint() {}

  static String of(String text) {
    CRC32C sum = new CRC32C();
    text.strip()
        .lines()
        .map(String::strip)
        .forEach(line -> sum.update((line + "\n").getBytes(UTF_8)));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
