package io.svodka.renderer.xlsx;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The number formats of a workbook that begin with a sign. A workbook holds few formats, so behind
/// a certain number of them figures stand without their sign: they are worth more than it.
final class SignedFormats {
  private static final int MOST = 120;

  /// Excel opens no number format that is longer.
  static final int LONGEST = 255;

  private final Set<String> made = new HashSet<>();

  /// Puts words before every part of a number format, or leaves it where that would grow too long
  /// or become one format too many.
  String before(String pattern, String words) {
    String quoted = "\"" + words.replace("\"", "\"\\\"\"") + "\"";
    String signed =
        Arrays.stream(pattern.split(";", -1))
            .map(part -> quoted + part)
            .collect(Collectors.joining(";"));
    return signed.length() <= LONGEST && has(signed) ? signed : pattern;
  }

  private boolean has(String signed) {
    return made.contains(signed) || (made.size() < MOST && made.add(signed));
  }
}
