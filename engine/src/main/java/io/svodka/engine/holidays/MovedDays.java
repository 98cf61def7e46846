package io.svodka.engine.holidays;

import io.svodka.model.plan.DaysOff.Kind;
import io.svodka.model.plan.DaysOff.ListedDay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Days that no law of holidays gives, because a government moves them every year.
final class MovedDays {
  private MovedDays() {}

  /// Returns the days of a country that are known, for no country but Russia so far.
  static List<ListedDay> of(String calendar) {
    return calendar.equals("RU") || calendar.startsWith("RU-") ? read("ru-moved.csv") : List.of();
  }

  private static List<ListedDay> read(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MovedDays.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(MovedDays::day).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ListedDay day(String line) {
    int comma = line.indexOf(',');
    return new ListedDay(
        LocalDate.parse(line.substring(0, comma)),
        Kind.valueOf(line.substring(comma + 1).toUpperCase(Locale.ROOT)));
  }
}
