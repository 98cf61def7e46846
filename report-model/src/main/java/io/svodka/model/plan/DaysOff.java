package io.svodka.model.plan;

import java.time.LocalDate;
import java.util.List;

/// Which days are no workdays, besides weekends.
///
/// @param calendar a name of `HolidayCalendars`; one entry or none
/// @param listed days of the project's own list, which has the last word
public record DaysOff(List<String> calendar, List<ListedDay> listed) {
  public static final DaysOff WEEKENDS = new DaysOff(List.of(), List.of());

  public DaysOff {
    calendar = List.copyOf(calendar);
    listed = List.copyOf(listed);
  }

  /// A day that is not what it would be otherwise.
  public record ListedDay(LocalDate day, Kind kind) {}

  public enum Kind {
    OFF,
    WORK
  }
}
