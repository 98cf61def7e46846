package io.svodka.engine.text;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The short forms of days and moments in one language. Years have four digits: two could be read
/// as a day or a month, and workbooks show four.
record ShortDates(DateTimeFormatter days, DateTimeFormatter moments) {

  static ShortDates of(Locale locale) {
    return new ShortDates(formatter(null, locale), formatter(FormatStyle.SHORT, locale));
  }

  private static DateTimeFormatter formatter(@Nullable FormatStyle times, Locale locale) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, times, IsoChronology.INSTANCE, locale);
    boolean isShort = pattern.contains("yy") && !pattern.contains("yyyy");
    return DateTimeFormatter.ofPattern(isShort ? pattern.replace("yy", "yyyy") : pattern, locale);
  }
}
