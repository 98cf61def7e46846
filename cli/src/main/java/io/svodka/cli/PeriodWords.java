package io.svodka.cli;

import io.svodka.engine.calendar.Calendar;
import io.svodka.model.value.Period;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Periods as people say them, with their last day.
final class PeriodWords {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)(?: (revision \\d+))?");

  private PeriodWords() {}

  static String of(Period period) {
    return period.equals(Calendar.ALL_TIME) ? "all time" : days(period.start(), period.lastDay());
  }

  /// Returns words for the slot of a mail; as it is where it is no period.
  static String of(String slot) {
    Matcher written = WRITTEN.matcher(slot);
    if (!written.matches()) {
      return slot;
    }
    LocalDate start = LocalDate.parse(written.group(1));
    LocalDate end = LocalDate.parse(written.group(2));
    boolean always = start.equals(Calendar.ALL_TIME.start()) && end.equals(Calendar.ALL_TIME.end());
    String said = always ? "all time" : days(start, end.minusDays(1));
    return written.group(3) == null ? said : said + ", " + written.group(3);
  }

  private static String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }
}
