package io.svodka.renderer.xlsx;

import io.svodka.model.value.ValueFormat;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Finds Excel date formats for the locale's own patterns and for patterns in the letters of
/// `java.time`. An empty result means that Excel has no such format.
final class DatePatterns {
  /// Excel keeps no longer one.
  private static final int LONGEST = 255;

  private final Locale locale;
  private final Map<ValueFormat, String> days = new HashMap<>();
  private final Map<ValueFormat, String> moments = new HashMap<>();

  DatePatterns(Locale locale) {
    this.locale = locale;
  }

  /// Returns the format of a date.
  String day(ValueFormat format) {
    return days.computeIfAbsent(format, this::dayPattern);
  }

  private String dayPattern(ValueFormat format) {
    return format instanceof ValueFormat.DayPattern(var pattern)
        ? translated(pattern)
        : translated(shortDate());
  }

  /// Returns the format of a date with time of day.
  String moment(ValueFormat format) {
    return moments.computeIfAbsent(format, this::momentPattern);
  }

  private String momentPattern(ValueFormat format) {
    return switch (format) {
      case ValueFormat.DayPattern(var pattern) -> translated(pattern);
      case ValueFormat.Bucket _ -> translated("HH:mm");
      case ValueFormat.Text _,
          ValueFormat.Money _,
          ValueFormat.Percent _,
          ValueFormat.Points _,
          ValueFormat.Plain _,
          ValueFormat.Duration _,
          ValueFormat.Day _,
          ValueFormat.Moment _,
          ValueFormat.Truth _ ->
          translated(shortDate() + " HH:mm");
    };
  }

  /// Returns the format that shows the month of `first` the way `shown` does.
  String month(LocalDate first, String shown) {
    String text = shown.toLowerCase(locale);
    String full = first.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    String name = text.contains(full.toLowerCase(locale)) ? "LLLL" : "LLL";
    return translated(shown.contains(Integer.toString(first.getYear())) ? name + " yyyy" : name);
  }

  private String shortDate() {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return pattern.contains("yy") && !pattern.contains("yyyy")
        ? pattern.replace("yy", "yyyy")
        : pattern;
  }

  private String translated(String pattern) {
    String excel = written(pattern);
    return excel.length() > LONGEST ? "" : excel;
  }

  private String written(String pattern) {
    StringBuilder excel = new StringBuilder();
    boolean named = false;
    for (int i = 0; i < pattern.length(); ) {
      char letter = pattern.charAt(i);
      int end = letter == '\'' ? closing(pattern, i) : runEnd(pattern, i);
      String token = token(letter, pattern.substring(i, end));
      if (token.isEmpty()) {
        return "";
      }
      named |= token.startsWith("mmm") || token.startsWith("ddd");
      excel.append(token);
      i = end;
    }
    return named ? LocaleCodes.prefix(locale, pattern.indexOf('d') >= 0) + excel : excel.toString();
  }

  private static int runEnd(String pattern, int start) {
    int end = start + 1;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(start)) {
      end++;
    }
    return end;
  }

  /// Within words an apostrophe stands twice.
  private static int closing(String pattern, int start) {
    int end = start + 1;
    while (end < pattern.length() && (pattern.charAt(end) != '\'' || isDoubled(pattern, end))) {
      end += pattern.charAt(end) == '\'' ? 2 : 1;
    }
    return Math.min(end + 1, pattern.length());
  }

  private static boolean isDoubled(String pattern, int apostrophe) {
    return pattern.startsWith("''", apostrophe);
  }

  private static String token(char letter, String run) {
    int length = run.length();
    return switch (letter) {
      case 'd' -> "d".repeat(Math.min(length, 2));
      case 'M', 'L' -> "m".repeat(Math.min(length, 5));
      case 'y', 'u' -> length == 2 ? "yy" : "yyyy";
      case 'E' -> length > 3 ? "dddd" : "ddd";
      case 'H' -> "h".repeat(Math.min(length, 2));
      case 'm' -> "m".repeat(Math.min(length, 2));
      case 's' -> "s".repeat(Math.min(length, 2));
      case '\'' ->
          length == 2
              ? "\\'"
              : NumberPatterns.quote(run.substring(1, length - 1).replace("''", "'"));
      case '.', '-', '/', ':', ' ', ',' -> run;
      default -> Character.isLetter(letter) ? "" : NumberPatterns.quote(run);
    };
  }
}
