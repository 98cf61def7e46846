package io.svodka.model.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The names of all calendars of holidays: countries such as `RU`, regions such as `DE-BY`, and
/// some exchanges. The list is made by a test of `engine`, which knows the calendars themselves.
public record HolidayCalendars(List<String> names) {
  private static final String LIST = "holiday-calendars.txt";

  public HolidayCalendars {
    names = List.copyOf(names);
  }

  /// Reads the list.
  public static HolidayCalendars known() {
    try (BufferedReader list =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(HolidayCalendars.class.getResourceAsStream(LIST)),
                StandardCharsets.UTF_8))) {
      return new HolidayCalendars(list.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the name as it is listed, however its letters are written.
  public Optional<String> find(String written) {
    return Optional.of(written.toUpperCase(Locale.ROOT)).filter(names::contains);
  }
}
