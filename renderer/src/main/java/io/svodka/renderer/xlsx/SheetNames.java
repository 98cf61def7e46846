package io.svodka.renderer.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Hands out sheet names that Excel accepts: short, without forbidden signs and what Excel reads as
/// the code of a letter (`_x0041_`), each only once.
final class SheetNames {
  private static final int LONGEST = 31;

  /// Excel keeps this name for itself.
  private static final String RESERVED = "history";

  private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

  /// Returns a free name as near to `wished` as Excel allows.
  String free(String wished) {
    String clean = clean(wished);
    String name = cut(clean, LONGEST);
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String mark = " (" + number + ")";
      name = cut(clean, LONGEST - mark.length()) + mark;
    }
    return name;
  }

  private static String clean(String wished) {
    String text =
        wished
            .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]|_(?=x[0-9A-Fa-f]{4}_)", " ")
            .replaceAll("\\s+", " ")
            .replaceAll("^[' ]+|[' ]+$", "");
    return text.isEmpty() ? "1" : text;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).replaceAll("[' ]+$", "");
  }
}
