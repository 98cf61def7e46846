package io.svodka.renderer.xlsx;

import io.svodka.model.value.DurationUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stores durations as Excel does: as parts of a day, in a format that counts hours beyond 24.
final class Durations {
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int SECONDS_A_DAY = DurationUnit.DAYS.seconds();

  private Durations() {}

  /// Returns what is stored. Excel shows no negative times and cuts what it should round, so that
  /// such values are stored as they are shown.
  static Content of(BigDecimal number, DurationUnit counted, String shown) {
    if (number.signum() < 0 || !DIGITS.matcher(shown).find()) {
      return shown.isEmpty() ? Content.BLANK : new Content.Words(shown);
    }
    BigDecimal step = BigDecimal.valueOf(counted == DurationUnit.SECONDS ? 1 : 60);
    BigDecimal seconds =
        number
            .multiply(BigDecimal.valueOf(counted.seconds()))
            .divide(step, 0, RoundingMode.HALF_UP)
            .multiply(step);
    return new Content.Figure(
        seconds.doubleValue() / SECONDS_A_DAY, pattern(shown, step.intValue() == 1));
  }

  /// Returns the format with the words of `shown`: `[h]" h "mm" min"` for `1 h 05 min`.
  private static String pattern(String shown, boolean withSeconds) {
    int parts = (int) DIGITS.matcher(shown).results().count();
    String letters = withSeconds ? "hms" : "hm";
    String units = letters.substring(letters.length() - Math.min(parts, letters.length()));
    StringBuilder pattern = new StringBuilder();
    Matcher digits = DIGITS.matcher(shown);
    int from = 0;
    for (int i = 0; i < units.length() && digits.find(from); i++) {
      MatchResult found = digits.toMatchResult();
      pattern.append(quoted(shown.substring(from, found.start())));
      String letter = units.substring(i, i + 1);
      pattern.append(i == 0 ? "[" + letter + "]" : letter + letter);
      from = found.end();
    }
    return pattern.append(quoted(shown.substring(from))).toString();
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : '"' + words.replace('\u202f', '\u00a0') + '"';
  }
}
